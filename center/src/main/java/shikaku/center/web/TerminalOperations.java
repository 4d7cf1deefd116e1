package shikaku.center.web;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import shikaku.center.Limits;
import shikaku.center.answer.Reply;
import shikaku.center.counter.Callers;
import shikaku.center.counter.Operation;
import shikaku.center.inquiry.InquiryByCard;
import shikaku.center.inquiry.InquiryByDocument;
import shikaku.center.inquiry.InquiryByFourItems;
import shikaku.center.journal.Purpose;
import shikaku.center.registration.ReferenceNumberRegistrar;
import shikaku.center.session.CardSessionOpening;
import shikaku.center.session.VerifierAuthentication;
import shikaku.domain.InstitutionCode;
import shikaku.evidence.Act;
import shikaku.message.XmlMessage;
import shikaku.message.oqs.ErrorEcho;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.session.CardInquiry;
import shikaku.message.session.CardSessionOpened;
import shikaku.message.session.CardSessionRequest;
import shikaku.message.session.EmergencySearch;
import shikaku.message.session.VerifierAuthenticationRequest;
import shikaku.message.session.VerifierAuthenticationResponse;

/**
 * What a terminal may ask of the center.
 *
 * @param cardSession ③
 * @param verifier ④
 * @param byCard ⑤′⑥⑦
 * @param byDocument ⑦
 * @param emergency ⑦ by four items, while that is open
 * @param referenceNumber ⑩
 */
public record TerminalOperations(
        Operation<InstitutionCode, CardSessionRequest, CardSessionOpened> cardSession,
        Operation<InstitutionCode, VerifierAuthenticationRequest, VerifierAuthenticationResponse> verifier,
        Operation<InstitutionCode, CardInquiry, QualificationConfirmationResult> byCard,
        Operation<InstitutionCode, QualificationConfirmationRequest, QualificationConfirmationResult> byDocument,
        Operation<InstitutionCode, EmergencySearch, QualificationConfirmationResult> emergency,
        Operation<InstitutionCode, ReferenceNumberRegistration, ReferenceNumberRegistrationResult> referenceNumber) {

    /** The operations of these decisions. */
    public static TerminalOperations of(
            CardSessionOpening opening,
            VerifierAuthentication authentication,
            InquiryByCard byCard,
            InquiryByDocument byDocument,
            InquiryByFourItems emergency,
            ReferenceNumberRegistrar referenceNumbers) {
        return new TerminalOperations(
                asked(Act.CARD_SESSION_OPENED, CardSessionRequest::from, CardSessionRequest::institution)
                        .answered(opening::open, CardSessionOpened::toXml, ErrorEcho::ofOther),
                asked(
                                Act.VERIFIER_SIGNED,
                                VerifierAuthenticationRequest::from,
                                VerifierAuthenticationRequest::institution)
                        .answered(
                                authentication::authenticate,
                                VerifierAuthenticationResponse::toXml,
                                ErrorEcho::ofOther),
                asked(Act.INQUIRY_BY_CARD, CardInquiry::from, CardInquiry::institution)
                        .answered(byCard::answer, QualificationConfirmationResult::toXml, ErrorEcho::ofCard),
                asked(
                                Act.INQUIRY_BY_INSURED_CARD,
                                QualificationConfirmationRequest::from,
                                request -> request.header().institution())
                        .answered(byDocument::answer, QualificationConfirmationResult::toXml, ErrorEcho::ofInquiry),
                asked(Act.EMERGENCY_SEARCHED, EmergencySearch::from, EmergencySearch::institution)
                        .answered(emergency::answer, QualificationConfirmationResult::toXml, ErrorEcho::ofInquiry),
                asked(
                                Act.REFERENCE_NUMBER_REGISTERED,
                                ReferenceNumberRegistration::from,
                                request -> request.header().institution())
                        .answered(
                                referenceNumbers::register,
                                ReferenceNumberRegistrationResult::toXml,
                                ErrorEcho::ofRegistration));
    }

    private static <M> Asked<M> asked(
            Act act, Function<XmlMessage, M> reading, Function<M, InstitutionCode> institution) {
        return new Asked<>(act, reading, institution);
    }

    /** The half of an operation that a message decides: what it is, how it is read, whom it names. */
    private record Asked<M>(Act act, Function<XmlMessage, M> reading, Function<M, InstitutionCode> institution) {
        <A> Operation<InstitutionCode, M, A> answered(
                BiFunction<InstitutionCode, M, Reply<A>> decision,
                Function<A, XmlMessage> writing,
                Function<Optional<XmlMessage>, ErrorEcho> echo) {
            return new Operation<>(
                    act,
                    purpose(),
                    Limits.TERMINAL_MESSAGE_BYTES,
                    Callers::terminal,
                    reading,
                    (caller, message) -> Callers.own(caller, institution.apply(message), message),
                    decision,
                    writing,
                    echo);
        }

        private Purpose purpose() {
            return act == Act.REFERENCE_NUMBER_REGISTERED ? Purpose.REFERENCE_NUMBER : Purpose.ELIGIBILITY;
        }
    }
}

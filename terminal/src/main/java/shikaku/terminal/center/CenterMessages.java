package shikaku.terminal.center;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import shikaku.domain.BurdenShare;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Receipt;
import shikaku.message.MalformedMessage;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.message.session.CardInquiry;
import shikaku.message.session.CardSessionOpened;
import shikaku.message.session.CardSessionRequest;
import shikaku.message.session.EmergencySearch;
import shikaku.message.session.FourItems;
import shikaku.message.session.VerifierAuthenticationRequest;
import shikaku.message.session.VerifierAuthenticationResponse;
import shikaku.message.words.EligibilityWords;
import shikaku.terminal.center.CenterWire.Heard;
import shikaku.terminal.checkin.Answer;
import shikaku.terminal.checkin.CenterLine;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.Identification;
import shikaku.terminal.later.EmergencyLine;
import shikaku.terminal.later.LaterLine;

/** The check-in's questions as messages, the messages that come back as answers; in both directions only listed items pass (C-21). */
@Realizes(clauses = Clause.C21)
public final class CenterMessages implements CenterLine, RegistrationLine, InquiryLine, LaterLine, EmergencyLine {
    private final CenterWire wire;
    private final InstitutionCode institution;
    private final BusinessClock clock;
    private final UnaryOperator<XmlMessage> allowedItems;

    /** @param allowedItems takes out of a message what may not cross */
    public CenterMessages(
            CenterWire wire, InstitutionCode institution, BusinessClock clock, UnaryOperator<XmlMessage> allowedItems) {
        this.wire = wire;
        this.institution = institution;
        this.clock = clock;
        this.allowedItems = allowedItems;
    }

    @Override
    public CardSession openSession() throws CheckInEnded {
        XmlMessage question = new CardSessionRequest(institution).toXml();
        CardSessionOpened opened = ask("/card-sessions", question, CardSessionOpened::from);
        return new CardSession(opened.sessionIdentifier(), opened.holderNonce(), opened.verifierChain());
    }

    @Override
    public Octets verify(SessionIdentifier session, Challenge challenge, Identification identification)
            throws CheckInEnded {
        XmlMessage question = new VerifierAuthenticationRequest(
                        institution,
                        session,
                        challenge.challenge(),
                        challenge.cardBinding(),
                        identification.method(),
                        identification.answeredBy())
                .toXml();
        return ask("/card-sessions/verifier", question, VerifierAuthenticationResponse::from)
                .signature();
    }

    @Override
    public Answer inquireByCard(
            SessionIdentifier session, Proof proof, Identification identification, Consents consents)
            throws CheckInEnded {
        LocalDate today = clock.today();
        XmlMessage question = new CardInquiry(
                        institution,
                        session,
                        today,
                        proof.certificate(),
                        proof.signature(),
                        identification.method(),
                        identification.answeredBy(),
                        consents,
                        LocalDateTime.ofInstant(clock.instant(), BusinessClock.JAPAN))
                .toXml();
        return inquire(
                "/inquiries/card", question, Question.of(institution, today, ReferenceClassification.MY_NUMBER_CARD));
    }

    @Override
    public Answer inquireByDocument(InsuredCardQuery query, Consents consents) throws CheckInEnded {
        return inquireLater(query, consents, clock.today());
    }

    @Override
    public Answer inquireLater(InsuredCardQuery query, Consents consents, LocalDate visit) throws CheckInEnded {
        var question = new QualificationConfirmationRequest(
                RequestHeader.of(institution),
                visit,
                new QualificationConfirmSearchInfo(query, consents.limitCertificate(), Optional.empty()));
        return inquire("/inquiries/insured-card", question.toXml(), Question.of(question));
    }

    @Override
    public Answer search(FourItems items, LocalDate visit) throws CheckInEnded {
        return inquire(
                "/inquiries/emergency",
                new EmergencySearch(institution, visit, items).toXml(),
                Question.of(institution, visit, ReferenceClassification.INSURED_CARD));
    }

    @Override
    public Told inquire(QualificationConfirmationRequest request) throws CheckInEnded {
        Given given = given("/inquiries/insured-card", request.toXml(), Question.of(request));
        return new Told(given.result().toXml(), given.receipt());
    }

    @Override
    @Realizes(arrows = Arrow.A10)
    public ReferenceNumberRegistrationResult register(ReferenceNumberRegistration registration) throws CheckInEnded {
        return ask("/reference-numbers", registration.toXml(), ReferenceNumberRegistrationResult::from);
    }

    private <T> T ask(String path, XmlMessage question, Function<XmlMessage, T> reading) throws CheckInEnded {
        return read(hear(path, question), reading);
    }

    private Heard hear(String path, XmlMessage question) throws CheckInEnded {
        return wire.ask(path, allowedItems.apply(question));
    }

    private <T> T read(Heard heard, Function<XmlMessage, T> reading) throws CheckInEnded {
        try {
            return reading.apply(allowedItems.apply(heard.message()));
        } catch (MalformedMessage notTheAnswer) {
            throw new CheckInEnded(notTheAnswer);
        }
    }

    private Answer inquire(String path, XmlMessage message, Question question) throws CheckInEnded {
        Given given = given(path, message, question);
        return answer(given.result(), given.receipt());
    }

    /** An answer without evidence is no answer: the center gives it away only behind its receipt, and the receipt is kept with it. */
    @Realizes(clauses = Clause.C17)
    private Given given(String path, XmlMessage message, Question question) throws CheckInEnded {
        Heard heard = hear(path, message);
        Receipt receipt = heard.receipt().orElseThrow(() -> new CheckInEnded(Reason.RECEIPT_MISSING));
        QualificationConfirmationResult result = read(heard, QualificationConfirmationResult::from);
        question.requireAnsweredBy(result);
        return new Given(result, receipt);
    }

    /** What the center gave away about somebody, and the receipt for it. */
    private record Given(QualificationConfirmationResult result, Receipt receipt) {}

    private Answer answer(QualificationConfirmationResult result, Receipt receipt) throws CheckInEnded {
        return switch (result.confirmation()) {
            case Confirmation.NotDecided(var remark) ->
                throw new CheckInEnded(remark.reason().orElse(Reason.UNEXPECTED_MESSAGE));
            case Confirmation.Decided(var eligibility, var _, var remark, var _) ->
                new Answer(
                        eligibility,
                        remark.flatMap(said -> said.reason())
                                .or(() -> EligibilityWords.of(eligibility.code(), result.referenceClassification())
                                        .advice())
                                .or(() -> shareNotTold(eligibility, result.qualificationConfirmationDate())),
                        Octets.of(XmlMessages.write(result.toXml())),
                        receipt);
        };
    }

    /** A valid coverage whose share nobody knows is something that the desk has to do. */
    private static Optional<Reason> shareNotTold(Eligibility eligibility, LocalDate asOf) {
        return eligibility instanceof Eligibility.Valid(Coverage coverage)
                        && BurdenShare.of(coverage, asOf).mustBeAsked()
                ? Optional.of(Reason.SHARE_NOT_TOLD)
                : Optional.empty();
    }
}

package shikaku.center.inquiry;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.center.answer.Checked;
import shikaku.center.answer.Reply;
import shikaku.center.journal.Journal;
import shikaku.center.journal.Purpose;
import shikaku.center.session.SessionMark;
import shikaku.domain.Coverage;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.message.Reason;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultDetails;
import shikaku.message.oqs.ResultHeader;
import shikaku.message.session.CardInquiry;

/** ⑤′⑥⑦: decides, puts the decision into words, has its evidence on disk, and only then answers. */
@Realizes(
        arrows = Arrow.A7,
        clauses = {Clause.C2, Clause.C21})
public final class InquiryByCard {
    private final CardInquiryDecision decision;
    private final OwnReferenceNumber referenceNumber;
    private final Journal journal;
    private final InstantSource clock;
    private final Answering answering;

    /** @param clock the real one, for the evidence; {@code answering} has the business day's */
    public InquiryByCard(
            CardInquiryDecision decision,
            OwnReferenceNumber referenceNumber,
            Journal journal,
            InstantSource clock,
            Answering answering) {
        this.decision = decision;
        this.referenceNumber = referenceNumber;
        this.journal = journal;
        this.clock = clock;
        this.answering = answering;
    }

    /** The answer; a refusal that concerns the message or its session refuses the message, one that concerns the person is an answer. */
    public Reply<QualificationConfirmationResult> answer(InstitutionCode institution, CardInquiry inquiry) {
        return switch (decision.decide(institution, inquiry)) {
            case Checked.Passed<CardVerdict>(var decided) -> disclose(institution, inquiry, decided);
            case Checked.Refused<CardVerdict>(var reason) -> refuse(institution, inquiry, reason);
        };
    }

    private Reply<QualificationConfirmationResult> disclose(
            InstitutionCode institution, CardInquiry inquiry, CardVerdict decided) {
        Verdict verdict = decided.verdict();
        Function<Coverage, ResultDetails> details = coverage -> details(institution, inquiry, verdict, coverage);
        var decision = new Confirmation.Decided(
                verdict.eligibility(),
                verdict.eligibility().disclosed().map(details).orElse(ResultDetails.NONE),
                verdict.told(),
                verdict.told(details));
        var result = result(inquiry, decision);
        EvidenceRecord record = answering.evidence(
                identified(
                        Purpose.ELIGIBILITY.done(clock, Act.INQUIRY_BY_CARD, institution), inquiry, decided.method()),
                verdict,
                result,
                inquiry.consents());
        return new Reply.Given<>(result, journal.keep(record));
    }

    private ResultDetails details(
            InstitutionCode institution, CardInquiry inquiry, Verdict verdict, Coverage coverage) {
        List<ReferenceNumber> own = referenceNumber.of(institution, verdict.whom());
        return ResultDetails.of(
                coverage, inquiry.qualificationConfirmationDate(), inquiry.consents(), inquiry.consentTime(), own);
    }

    private Reply<QualificationConfirmationResult> refuse(
            InstitutionCode institution, CardInquiry inquiry, Reason reason) {
        var record = Purpose.ELIGIBILITY.refused(clock, Act.INQUIRY_BY_CARD, institution, reason);
        var receipt = journal.keep(identified(record, inquiry, inquiry.identityMethod()));
        return switch (reason.place()) {
            case MESSAGE, COUNTER -> new Reply.Refused<>(reason, receipt);
            case PERSON -> new Reply.Given<>(result(inquiry, new Confirmation.NotDecided(Remark.of(reason))), receipt);
        };
    }

    private QualificationConfirmationResult result(CardInquiry inquiry, Confirmation confirmation) {
        return new QualificationConfirmationResult(
                new ResultHeader(answering.time(), RequestHeader.of(inquiry.institution())),
                inquiry.qualificationConfirmationDate(),
                ReferenceClassification.MY_NUMBER_CARD,
                Optional.empty(),
                confirmation);
    }

    private static EvidenceRecord identified(EvidenceRecord record, CardInquiry inquiry, IdentityMethod method) {
        EvidenceRecord by = record.withIdentity(method, Optional.of(inquiry.answeredBy()));
        return SessionMark.on(by, inquiry.sessionIdentifier());
    }
}

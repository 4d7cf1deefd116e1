package shikaku.center.inquiry;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import shikaku.center.answer.Checked;
import shikaku.center.answer.Reply;
import shikaku.center.journal.Journal;
import shikaku.center.journal.Purpose;
import shikaku.center.registry.Registry;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.message.Reason;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.oqs.CertificateConsent;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.ResultDetails;
import shikaku.message.oqs.ResultHeader;

/** ⑦ by 記号・番号: who is meant must follow from what the document says, and 特定疾病 is never shown (rules.md §4.2). */
@Realizes(
        arrows = Arrow.A7,
        clauses = {Clause.C3, Clause.C21})
public final class InquiryByDocument {
    private final Guessing guessing;
    private final ConfirmationDates dates;
    private final Registry registry;
    private final OwnReferenceNumber referenceNumber;
    private final Journal journal;
    private final InstantSource clock;
    private final Answering answering;

    /** @param clock the real one, for the evidence; {@code answering} has the business day's */
    public InquiryByDocument(
            Guessing guessing,
            ConfirmationDates dates,
            Registry registry,
            OwnReferenceNumber referenceNumber,
            Journal journal,
            InstantSource clock,
            Answering answering) {
        this.guessing = guessing;
        this.dates = dates;
        this.registry = registry;
        this.referenceNumber = referenceNumber;
        this.journal = journal;
        this.clock = clock;
        this.answering = answering;
    }

    /** The answer. */
    public Reply<QualificationConfirmationResult> answer(
            InstitutionCode institution, QualificationConfirmationRequest request) {
        Consents consents = new Consents(request.search().limitCertificateConsent(), false);
        if (!guessing.begin(institution, request.search().query().key())) {
            return refuse(institution, request, Reason.NUMBERS_GUESSED);
        }
        return switch (counted(institution, request, consents)) {
            case Checked.Passed<Verdict>(var verdict) -> disclose(institution, request, consents, verdict);
            case Checked.Refused<Verdict>(var reason) -> refuse(institution, request, reason);
        };
    }

    /** A register that could not be asked says nothing of whoever asked: only somebody who was looked for and not found counts. */
    private Checked<Verdict> counted(
            InstitutionCode institution, QualificationConfirmationRequest request, Consents consents) {
        boolean miss = false;
        try {
            Checked<Verdict> decided = decide(request, consents);
            miss = isMiss(decided);
            return decided;
        } finally {
            if (!miss) {
                guessing.found(institution, request.search().query().key());
            }
        }
    }

    /** What was refused for its date asked the register nothing. */
    private static boolean isMiss(Checked<Verdict> decided) {
        return decided instanceof Checked.Passed<Verdict>(var verdict)
                && verdict.eligibility().disclosed().isEmpty();
    }

    private Checked<Verdict> decide(QualificationConfirmationRequest request, Consents consents) {
        return dates.check(request.qualificationConfirmationDate())
                .then(date -> Checked.passed(coverage(request.search().query(), date)))
                .then(verdict -> Checked.passed(verdict.cut(consents.withDocument())));
    }

    private Verdict coverage(InsuredCardQuery query, LocalDate date) {
        return Verdict.byDocument(registry.fitting(query), query, date);
    }

    private Reply<QualificationConfirmationResult> disclose(
            InstitutionCode institution, QualificationConfirmationRequest request, Consents consents, Verdict verdict) {
        Function<Coverage, ResultDetails> details = coverage -> details(institution, request, verdict, coverage);
        var decision = new Confirmation.Decided(
                verdict.eligibility(),
                verdict.eligibility().disclosed().map(details).orElse(ResultDetails.NONE),
                verdict.told(),
                verdict.told(details));
        var result = result(request, decision);
        var record = shown(Purpose.ELIGIBILITY.done(clock, Act.INQUIRY_BY_INSURED_CARD, institution));
        return new Reply.Given<>(result, journal.keep(answering.evidence(record, verdict, result, consents)));
    }

    private ResultDetails details(
            InstitutionCode institution, QualificationConfirmationRequest request, Verdict verdict, Coverage coverage) {
        QualificationConfirmSearchInfo search = request.search();
        return new ResultDetails(
                coverage.preschool(request.qualificationConfirmationDate()),
                Optional.of(CertificateConsent.of(search.limitCertificateConsent(), answering.time())),
                Optional.empty(),
                referenceNumber.of(institution, verdict.whom()),
                search.arbitraryIdentifier());
    }

    private Reply<QualificationConfirmationResult> refuse(
            InstitutionCode institution, QualificationConfirmationRequest request, Reason reason) {
        var record = Purpose.ELIGIBILITY.refused(clock, Act.INQUIRY_BY_INSURED_CARD, institution, reason);
        return new Reply.Given<>(
                result(request, new Confirmation.NotDecided(Remark.of(reason))), journal.keep(shown(record)));
    }

    private QualificationConfirmationResult result(
            QualificationConfirmationRequest request, Confirmation confirmation) {
        return new QualificationConfirmationResult(
                new ResultHeader(answering.time(), request.header()),
                request.qualificationConfirmationDate(),
                ReferenceClassification.INSURED_CARD,
                Optional.of(request.search()),
                confirmation);
    }

    /** Staff typed what a paper says, and asked for the consent by word of mouth. */
    private static EvidenceRecord shown(EvidenceRecord record) {
        return record.withIdentity(IdentityMethod.DOCUMENT, Optional.of(AnsweredBy.STAFF));
    }
}

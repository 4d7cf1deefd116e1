package shikaku.accounting.month;

import java.util.Optional;
import shikaku.accounting.intake.Answer;
import shikaku.accounting.intake.Answers;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardQuery;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.RequestHeader;

/** 再確認 of one visit: the question about the day of the visit, and what an answer means for the claim. */
public final class Reverification {
    private final InstitutionCode institution;
    private final Answers answers;

    public Reverification(InstitutionCode institution, Answers answers) {
        this.institution = institution;
        this.answers = answers;
    }

    /** OQS-IF-001 as of the day of the visit; the patient stands as 患者番号. */
    public byte[] question(Visit visit, InsuredCardQuery query) {
        return XmlMessages.write(new QualificationConfirmationRequest(
                        RequestHeader.of(institution),
                        visit.day(),
                        new QualificationConfirmSearchInfo(
                                query, false, Optional.of(visit.patient().text())))
                .toXml());
    }

    /** An answer to something else, about another day or under other numbers, tells nothing. */
    public Meaning meaning(Visit visit, InsuredCardQuery query, byte[] document) {
        try {
            Answer answer = answers.read(document);
            boolean ours = answer.institution().equals(institution)
                    && answer.asOf().equals(visit.day())
                    && answer.asked() == Answer.Asked.BY_DOCUMENT
                    && answer.typed().equals(Optional.of(query));
            return ours
                    ? of(answer.eligibility())
                    : new Meaning(CheckState.REFUSED, Optional.of(Reason.UNEXPECTED_MESSAGE));
        } catch (MalformedMessage malformed) {
            return new Meaning(CheckState.REFUSED, Optional.of(malformed.reason()));
        }
    }

    private static Meaning of(Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Valid _ -> new Meaning(CheckState.CONFIRMED, Optional.empty());
            case Eligibility.ValidUnregistered _ ->
                new Meaning(CheckState.NO_TICKET, Optional.of(Reason.TICKET_NOT_REGISTERED));
            case Eligibility.Invalid _ -> new Meaning(CheckState.LAPSED, Optional.of(Reason.COVERAGE_ENDED));
            case Eligibility.InvalidNewerExists _ ->
                new Meaning(CheckState.LAPSED, Optional.of(Reason.NEWER_COVERAGE_EXISTS));
            case Eligibility.NotFound _ -> new Meaning(CheckState.UNCLEAR, Optional.of(Reason.NO_COVERAGE_FOUND));
            case Eligibility.Multiple _ -> new Meaning(CheckState.UNCLEAR, Optional.of(Reason.SEVERAL_PERSONS_MATCH));
            case Eligibility.Blocked _ ->
                new Meaning(CheckState.UNCLEAR, Optional.of(Reason.BLOCKED_PENDING_IDENTITY_CHECK));
        };
    }

    /** What an answer means. */
    public record Meaning(CheckState state, Optional<Reason> reason) {}
}

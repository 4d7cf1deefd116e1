package shikaku.center.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shikaku.domain.Consents;
import shikaku.domain.Eligibility;
import shikaku.domain.EligibilityDecision;
import shikaku.domain.Holding;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.PersonId;
import shikaku.message.Reason;
import shikaku.message.oqs.Remark;

/**
 * What was decided, before it is put into a message.
 *
 * @param eligibility 資格有効性 with what it discloses
 * @param whom the person, when it is one
 * @param remark what to tell beside it
 */
public record Verdict(Eligibility eligibility, Optional<PersonId> whom, Optional<Reason> remark) {
    /** Asked by 記号・番号. */
    public static Verdict byDocument(List<Holding> holdings, InsuredCardQuery query, LocalDate date) {
        Eligibility eligibility = EligibilityDecision.byDocument(holdings, query, date);
        return of(eligibility, holdings, remarkOn(eligibility, Reason.NO_COVERAGE_FOUND));
    }

    static Verdict of(Eligibility eligibility, List<Holding> holdings, Optional<Reason> remark) {
        List<PersonId> people =
                holdings.stream().map(Holding::holder).distinct().toList();
        return new Verdict(eligibility, people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty(), remark);
    }

    /** The same without what was not consented to (C-21): after this nobody at the center can show it any more. */
    public Verdict cut(Consents consents) {
        return new Verdict(eligibility.cut(consents), whom, remark);
    }

    /** The remark as the message carries it; of a record under check the message always says the same by itself. */
    public Optional<Remark> told() {
        return eligibility instanceof Eligibility.Blocked ? Optional.empty() : remark.map(Remark::of);
    }

    /** What the reception is told beside a verdict. */
    static Optional<Reason> remarkOn(Eligibility eligibility, Reason notFound) {
        return switch (eligibility) {
            case Eligibility.Valid valid -> Optional.empty();
            case Eligibility.Invalid invalid -> Optional.of(Reason.COVERAGE_ENDED);
            case Eligibility.InvalidNewerExists newer -> Optional.of(Reason.NEWER_COVERAGE_EXISTS);
            case Eligibility.NotFound none -> Optional.of(notFound);
            case Eligibility.Multiple multiple -> Optional.of(Reason.SEVERAL_PERSONS_MATCH);
            case Eligibility.ValidUnregistered unregistered -> Optional.of(Reason.TICKET_NOT_REGISTERED);
            case Eligibility.Blocked blocked -> Optional.of(Reason.BLOCKED_PENDING_IDENTITY_CHECK);
        };
    }
}

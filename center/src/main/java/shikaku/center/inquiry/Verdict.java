package shikaku.center.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.EligibilityDecision;
import shikaku.domain.Holding;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.PersonId;
import shikaku.message.Limits;
import shikaku.message.Reason;
import shikaku.message.oqs.Besides;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.ResultDetails;
import shikaku.message.oqs.ResultOfQualificationConfirmation;

/**
 * What was decided, before it is put into a message.
 *
 * @param eligibility 資格有効性 with what it discloses
 * @param besides what else the same person holds on that day, at most {@link #MOST_BESIDES}; in bulk there is no place for it
 * @param whom the person, when it is one
 * @param remark what to tell beside it
 */
public record Verdict(
        Eligibility eligibility, List<Coverage> besides, Optional<PersonId> whom, Optional<Reason> remark) {
    private static final int MOST_BESIDES = Limits.RESULTS_OF_ONE_PERSON - 1;

    public Verdict {
        besides = besides.stream().limit(MOST_BESIDES).toList();
    }

    /** Asked by 記号・番号. */
    public static Verdict byDocument(List<Holding> holdings, InsuredCardQuery query, LocalDate date) {
        Eligibility eligibility = EligibilityDecision.byDocument(holdings, query, date);
        return of(eligibility, holdings, remarkOn(eligibility, Reason.NO_COVERAGE_FOUND))
                .with(EligibilityDecision.besidesByDocument(holdings, query, date));
    }

    static Verdict of(Eligibility eligibility, List<Holding> holdings, Optional<Reason> remark) {
        List<PersonId> people =
                holdings.stream().map(Holding::holder).distinct().toList();
        Optional<PersonId> whom = people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
        return new Verdict(eligibility, List.of(), whom, remark);
    }

    /** The same with these beside it. */
    Verdict with(List<Coverage> others) {
        return new Verdict(eligibility, others, whom, remark);
    }

    /** The same without what was not consented to (C-21): after this nobody at the center can show it any more. */
    public Verdict cut(Consents consents) {
        List<Coverage> left =
                besides.stream().map(coverage -> coverage.cut(consents)).toList();
        return new Verdict(eligibility.cut(consents), left, whom, remark);
    }

    /**
     * What the message says beside the first result.
     *
     * @param details of one coverage
     */
    Besides told(Function<Coverage, ResultDetails> details) {
        return new Besides(
                Optional.empty(),
                Optional.empty(),
                besides.stream()
                        .map(coverage -> new ResultOfQualificationConfirmation(coverage, details.apply(coverage)))
                        .toList());
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

package shikaku.accounting.subsidy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shikaku.domain.BurdenShare;
import shikaku.domain.Coverage;
import shikaku.domain.Share;

/**
 * 窓口負担 on the day of a visit, with every source named: what the insurance leaves (rules.md §4.5), then the certificates in their order.
 * Nobody is told a bare 20 or 30 %.
 *
 * @param insurance what the insurance leaves over, and by which rule
 * @param subsidies the certificates valid on that day, in their order
 */
public record VisitShare(BurdenShare insurance, List<Subsidy> subsidies) {
    public VisitShare {
        subsidies = List.copyOf(subsidies);
    }

    /** @param date of the visit */
    public static VisitShare of(Coverage coverage, LocalDate date, Subsidies held) {
        return new VisitShare(BurdenShare.of(coverage, date), held.validOn(date));
    }

    /** The certificate that decides what is paid at the counter: the one with the lowest share, if that is lower than the insurance's. */
    public Optional<Subsidy> deciding() {
        return subsidies.stream()
                .filter(one -> one.share().isPresent())
                .min(Comparator.comparingInt(VisitShare::percent))
                .filter(one -> insurance
                        .share()
                        .filter(left -> left.percent() <= percent(one))
                        .isEmpty());
    }

    /** What is paid at the counter; empty where neither insurer nor certificate says so. */
    public Optional<Share> atCounter() {
        return deciding().flatMap(Subsidy::share).or(insurance::share);
    }

    /** The lowest monthly limit, where certificates state one; none where nothing is paid. */
    public Optional<Integer> monthlyLimitYen() {
        if (atCounter().filter(share -> share.percent() == 0).isPresent()) {
            return Optional.empty();
        }
        return subsidies.stream().flatMap(one -> one.monthlyLimitYen().stream()).min(Integer::compare);
    }

    private static int percent(Subsidy subsidy) {
        return subsidy.share().orElseThrow().percent();
    }
}

package shikaku.accounting.subsidy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** 受給者証 of one patient. */
public record Subsidies(List<Subsidy> held) {
    public static final Subsidies NONE = new Subsidies(List.of());

    /** How long one that has expired is spoken of; after a year nobody brings the new one any more. */
    static final int SPOKEN_OF_DAYS = 365;

    public Subsidies {
        held = held.stream()
                .sorted(Comparator.comparingInt(Subsidy::priority).thenComparing(Subsidy::to))
                .toList();
    }

    /** Those that are applied on a day, in their order. */
    public List<Subsidy> validOn(LocalDate day) {
        return held.stream()
                .filter(one -> one.on(day) instanceof Standing.Valid)
                .toList();
    }

    /**
     * Those of cities and prefectures that are applied before one of the nation's laws while both are valid, from a day on. The nation's are claimed
     * first, and the others pay what they leave (field knowledge, not checked).
     */
    public List<OutOfOrder> outOfOrder(LocalDate day) {
        return held.stream()
                .filter(local -> !local.scheme().national())
                .flatMap(local -> held.stream()
                        .filter(national -> national.scheme().national())
                        .filter(national -> local.priority() < national.priority())
                        .filter(national -> local.meets(national))
                        .filter(national ->
                                !local.to().isBefore(day) && !national.to().isBefore(day))
                        .map(national -> new OutOfOrder(local, national)))
                .toList();
    }

    /** 順位の疑い: a certificate of a city or prefecture that is applied before one of the nation's. */
    public record OutOfOrder(Subsidy local, Subsidy national) {}

    /** Those that have expired, the last of each scheme, unless one of that scheme is valid or already there for later. */
    public List<Subsidy> expiredOn(LocalDate day) {
        return held.stream()
                .filter(one -> one.on(day) instanceof Standing.Expired expired && expired.daysAgo() <= SPOKEN_OF_DAYS)
                .filter(one -> held.stream()
                        .noneMatch(other ->
                                other.scheme() == one.scheme() && other.to().isAfter(one.to())))
                .toList();
    }
}

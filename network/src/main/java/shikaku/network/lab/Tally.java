package shikaku.network.lab;

/**
 * 集計: of the probes of one kind.
 *
 * @param tried how many have come to the router they were handed to
 * @param permitted how many of them the table permits
 * @param arrived how many arrived
 */
public record Tally(Kind kind, int tried, int permitted, int arrived) {

    static Tally of(Kind kind, Outcome outcome) {
        return new Tally(
                kind,
                outcome.handed(each -> each.kind() == kind),
                (int) outcome.tried().stream()
                        .filter(each -> each.kind() == kind && each.permitted())
                        .count(),
                (int) outcome.arrivals().filter(each -> each.kind() == kind).count());
    }
}

package shikaku.accounting.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.evidence.Operations;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;

/**
 * 入力の間違い: results of numbers typed at the desk that name nobody, of which a clerk has said that nobody came with them. They are not visits then, and
 * nothing of them is open; what was said can be taken back until the month is claimed.
 */
@Realizes(clauses = Clause.C1)
public final class PostgresMistypings {
    private static final String CAN_BE_ONE = """
            asked = 'BY_DOCUMENT' and validity in ('4', '5') and name is null and patient is null and replaced_by is null\s""";

    private final JdbcClient database;
    private final Operations operations;
    private final BusinessClock clock;

    public PostgresMistypings(JdbcClient database, Operations operations, BusinessClock clock) {
        this.database = database;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param arrival its number, which says nothing
     * @param clerk who said so
     */
    public record Mistyped(long arrival, LocalDate day, String clerk) {
        private boolean isClaimed(LocalDate today) {
            return today.isAfter(YearMonth.from(day).plusMonths(1).atDay(Limits.CLAIM_DAY));
        }
    }

    /** Whether a clerk may say it of this arrival. */
    public boolean canBeOne(long arrival) {
        return database.sql("select exists (select 1 from arrival where " + CAN_BE_ONE
                        + "and not no_visit and number = :number)")
                .param("number", arrival)
                .query(Boolean.class)
                .single();
    }

    /** One of them by the number of its arrival. */
    public Optional<Mistyped> find(long arrival) {
        return mistyped("number = :number", database -> database.param("number", arrival)).stream()
                .findFirst();
    }

    /** Those of a month, the oldest first. */
    public FirstOf<Mistyped> of(YearMonth month) {
        return mistyped(
                "as_of >= :first and as_of < :next",
                database -> database.param("first", month.atDay(1))
                        .param("next", month.plusMonths(1).atDay(1)));
    }

    private FirstOf<Mistyped> mistyped(String which, UnaryOperator<JdbcClient.StatementSpec> with) {
        String sql = "select number, as_of, decided_by" + FirstOf.ALL
                + "from arrival where no_visit and replaced_by is null and " + which
                + " order by as_of, number limit :most";
        return FirstOf.listed(
                with.apply(database.sql(sql)),
                (row, at) -> new Mistyped(
                        row.getLong("number"), row.getObject("as_of", LocalDate.class), row.getString("decided_by")));
    }

    /** A clerk says it. False, and nothing is kept, where the arrival is another's business, or was decided meanwhile. */
    public boolean say(long arrival, String clerk) {
        return change(clerk, arrival, "", "no_visit = true, decided_by = :clerk", CAN_BE_ONE + "and not no_visit");
    }

    /** Until the claims of its month are due. */
    public boolean canBeTakenBack(Mistyped one) {
        return !one.isClaimed(clock.today());
    }

    /** The arrival is open again, as if nothing had been said. False, and nothing is changed, when it is claimed or was taken back already. */
    public boolean takeBack(Mistyped one, String clerk) {
        return canBeTakenBack(one)
                && change(
                        clerk,
                        one.arrival(),
                        " taken back",
                        "no_visit = false, decided_by = null",
                        "no_visit and replaced_by is null ");
    }

    private boolean change(String clerk, long arrival, String how, String as, String where) {
        return PostgresUnanswered.ifOpen(() -> operations.visitDecided(
                clerk, "arrival/" + arrival + " mistyped, no visit" + how, Optional.empty(), together -> {
                    int changed = together.sql("update arrival set " + as + " where number = :number and " + where)
                            .param("number", arrival)
                            .param("clerk", clerk)
                            .update();
                    if (changed != 1) {
                        throw new DecidedMeanwhile();
                    }
                }));
    }
}

package shikaku.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.domain.IdentityMethod;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.HeldCheckIn;

class DeskRowsTest {
    private final DeskRows rows = new DeskRows();

    @Test
    void eachCheckInIsReadOnceAndAgainWhenItChanged() {
        List<DeskRow> first = rows.of(List.of(held(2, "unavailable"), held(1, "abandoned")));
        List<DeskRow> second = rows.of(List.of(held(3, "abandoned"), held(2, "not-identified"), held(1, "abandoned")));
        assertThat(second).extracting(row -> row.number().toString()).containsExactly("3", "2", "1");
        assertThat(second.getLast()).isSameAs(first.getLast());
        assertThat(second.get(1).outcome()).isEqualTo("not-identified");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void nothingIsRememberedOfWhatIsNoLongerOnTheListOrOfAClosedDay() {
        DeskRow first = rows.of(List.of(held(1, "abandoned"))).getFirst();
        rows.of(List.of());
        DeskRow second = rows.of(List.of(held(1, "abandoned"))).getFirst();
        assertThat(second).isEqualTo(first).isNotSameAs(first);
        rows.forget();
        assertThat(rows.of(List.of(held(1, "abandoned")))).first().isNotSameAs(second);
    }

    private static HeldCheckIn held(long number, String outcome) {
        return new HeldCheckIn(
                new CheckInNumber(number),
                Instant.parse("2026-11-24T01:00:00Z"),
                Optional.of(IdentityMethod.PIN),
                Optional.empty(),
                Optional.of(outcome),
                Optional.empty(),
                Optional.empty());
    }
}

package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.desk.Comparisons;

@Proves(clauses = {Clause.C10, Clause.C17})
class ComparisonLogTest {
    @Test
    void whatStaffComparedIsOnTheListAlsoAfterARestartAndNothingElseIs(@TempDir Path folder) throws Exception {
        CheckInNumber first;
        CheckInNumber second;
        try (OpenStore store = new OpenStore(folder, "2026-11-24T10:00")) {
            Comparisons comparisons = new Comparisons(store.ledger(), new Arrivals());
            first = store.answered("by PIN");
            assertThat(comparisons.made()).isEmpty();
            second = store.results.begin(Optional.empty());
            comparisons.compare(first);
            comparisons.decide(first, true, Compared.DOCUMENT, "hanako");
            comparisons.compare(second);
            comparisons.decide(second, false, Compared.PHOTO, "taro");
            assertThat(comparisons.made())
                    .containsExactly(
                            new ComparisonLog.Made(second, "taro", Optional.of(Compared.PHOTO), false),
                            new ComparisonLog.Made(first, "hanako", Optional.of(Compared.DOCUMENT), true));
        }
        try (OpenStore store = new OpenStore(folder, "2026-11-24T11:00")) {
            assertThat(new ComparisonLog(store.ledger()).all())
                    .extracting(ComparisonLog.Made::checkIn)
                    .containsExactly(second, first);
        }
    }
}

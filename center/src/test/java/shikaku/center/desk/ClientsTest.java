package shikaku.center.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.OTHER_CLINIC;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.center.fake.FakeClock;
import shikaku.center.site.Issued;
import shikaku.center.watch.Day;
import shikaku.center.watch.Seen;
import shikaku.center.watch.Tally;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Sentence;

class ClientsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Sentence NAME = new Sentence("東部療育センター", "East Center");

    private final Tally tally = new Tally(NOW, BusinessClock.JAPAN, Duration.ZERO);

    private static Issued terminal(int serial, String code, Duration left, boolean withdrawn) {
        return new Issued(
                "terminal",
                code,
                BigInteger.valueOf(serial),
                NOW.minus(Duration.ofDays(300)),
                NOW.plus(left),
                withdrawn);
    }

    private List<ClientRow> rows(Issued... issued) throws IOException {
        var names = new Names(Map.of(CLINIC.digits(), NAME));
        return new Clients(
                        () -> List.of(issued),
                        tally,
                        names,
                        new FakeClock(NOW),
                        () -> LocalDate.ofInstant(NOW, BusinessClock.JAPAN))
                .listed()
                .rows();
    }

    @Test
    void a_certificate_that_ends_within_thirty_days_comes_first_with_its_days_left() throws IOException {
        var rows = rows(
                terminal(1, CLINIC.digits(), Duration.ofDays(300), false),
                terminal(2, OTHER_CLINIC.digits(), Duration.ofDays(29), false));
        assertThat(rows).extracting(ClientRow::state).containsExactly(ClientRow.State.SOON, ClientRow.State.VALID);
        assertThat(rows.getFirst().days()).isEqualTo(29);
        assertThat(rows.getLast().name()).contains(NAME);
    }

    @Test
    void the_newest_certificate_of_a_client_counts_and_older_ones_that_still_open_are_told() throws IOException {
        var rows = rows(
                terminal(1, CLINIC.digits(), Duration.ofDays(10), false),
                terminal(2, CLINIC.digits(), Duration.ofDays(20), true),
                terminal(3, CLINIC.digits(), Duration.ofDays(300), false));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.serial()).isEqualTo("3");
            assertThat(row.state()).isEqualTo(ClientRow.State.VALID);
            assertThat(row.others()).isOne();
        });
    }

    @Test
    void a_withdrawn_certificate_hides_no_older_one_that_still_opens() throws IOException {
        var rows = rows(
                terminal(1, CLINIC.digits(), Duration.ofDays(300), false),
                terminal(2, CLINIC.digits(), Duration.ofDays(300), true));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.serial()).isEqualTo("1");
            assertThat(row.others()).isZero();
        });
    }

    @Test
    void what_has_ended_or_was_withdrawn_says_so() throws IOException {
        assertThat(rows(terminal(1, CLINIC.digits(), Duration.ofSeconds(0), false))
                        .getFirst()
                        .state())
                .isEqualTo(ClientRow.State.EXPIRED);
        assertThat(rows(terminal(1, CLINIC.digits(), Duration.ofDays(300), true))
                        .getFirst()
                        .state())
                .isEqualTo(ClientRow.State.WITHDRAWN);
    }

    @Test
    void when_it_last_called_and_how_often_today_stands_beside_it() throws IOException {
        tally.add(new Seen(
                NOW, Act.INQUIRY_BY_CARD, "terminal/" + CLINIC.digits(), 3, Outcome.DONE, Optional.empty(), 1));
        var row =
                rows(terminal(1, CLINIC.digits(), Duration.ofDays(300), false)).getFirst();
        assertThat(row.last()).contains("2026-11-20 12:00");
        assertThat(row.today()).isEqualTo(new Day.Count(1, 0));
    }

    @Test
    void only_terminals_and_insurers_are_expected_to_call() throws IOException {
        var issued = List.of("terminal", "insurer", "accounting", "door").stream()
                .map(kind -> new Issued(kind, "2812345675", BigInteger.ONE, NOW, NOW.plusSeconds(60), false))
                .toArray(Issued[]::new);
        assertThat(rows(issued))
                .filteredOn(ClientRow::calls)
                .extracting(row -> row.newest().kind())
                .containsExactlyInAnyOrder("terminal", "insurer");
    }
}

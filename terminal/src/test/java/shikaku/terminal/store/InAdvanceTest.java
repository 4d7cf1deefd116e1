package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Octets;

@Proves(clauses = Clause.C17)
class InAdvanceTest {
    private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 25);

    @TempDir
    private Path folder;

    @Test
    void whatWasAskedInTheEveningIsThereInTheMorningAndGoneWithTheCloseOfItsDay() throws Exception {
        try (OpenStore evening = new OpenStore(folder, "2026-11-24T21:00")) {
            evening.inAdvance.keep(TOMORROW, List.of(trouble("00000042", "神戸　花子"), good("00000043")));
            assertThat(evening.inAdvance.today()).isEmpty();
            evening.close.closePast();
        }
        try (OpenStore morning = new OpenStore(folder, "2026-11-25T08:30")) {
            morning.close.closePast();
            assertThat(texts(morning)).containsExactly("神戸　花子");
            assertThat(morning.words("NOTE_KEPT")).containsExactly("asked in advance, trouble 1");
            assertThat(morning.bytes()).doesNotContain("00000042", "神戸　花子");
            assertThat(morning.bytes())
                    .as("a number of eight digits is found by trying all of them, unless the hash is keyed")
                    .doesNotContain(sha256("00000042"));
        }
        try (OpenStore closed = new OpenStore(folder, "2026-11-25T20:00")) {
            closed.close.closePast();
            assertThat(texts(closed)).isEmpty();
            assertThat(rows(closed)).isZero();
        }
    }

    @Test
    void whatIsSaidLaterOfTheSamePersonTakesThePlaceOfWhatWasSaidBefore() throws Exception {
        LocalDate today = LocalDate.of(2026, 11, 24);
        try (OpenStore store = new OpenStore(folder, "2026-11-24T08:30")) {
            store.inAdvance.keep(today, List.of(trouble("1", "ended"), trouble("2", "not found")));
            store.inAdvance.keep(today, List.of(good("1"), trouble("2", "newer exists")));
            assertThat(texts(store)).containsExactly("newer exists");
        }
    }

    @Test
    void aDayThatIsOverOrFarOffIsNoListOfTheDesks() throws Exception {
        try (OpenStore store = new OpenStore(folder, "2026-11-24T08:30")) {
            store.inAdvance.keep(LocalDate.of(2026, 11, 23), List.of(trouble("1", "ended")));
            store.inAdvance.keep(LocalDate.of(2026, 12, 2), List.of(trouble("1", "ended")));
            assertThat(rows(store)).isZero();
        }
    }

    @Test
    void whereOneJobAsksTwiceAboutOnePersonTheTroubleStaysWhicheverComesFirst() throws Exception {
        LocalDate today = LocalDate.of(2026, 11, 24);
        try (OpenStore store = new OpenStore(folder, "2026-11-24T08:30")) {
            store.inAdvance.keep(
                    today, List.of(trouble("1", "not found"), good("1"), good("2"), trouble("2", "ended")));
            assertThat(texts(store)).containsExactly("not found", "ended");
            store.inAdvance.keep(today, List.of(trouble("1", "ended"), trouble("1", "not found")));
            assertThat(texts(store)).containsExactly("ended", "ended", "not found");
        }
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static long rows(OpenStore store) throws Exception {
        return store.ledger().read(connection -> {
            try (var query = connection.prepareStatement("SELECT COUNT(*) FROM in_advance");
                    var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static List<String> texts(OpenStore store) throws Exception {
        return store.inAdvance.today().stream()
                .map(kept -> new String(kept.answer().toByteArray(), StandardCharsets.UTF_8))
                .toList();
    }

    private static InAdvance.Told trouble(String person, String text) {
        return new InAdvance.Told(person, Optional.of(Octets.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static InAdvance.Told good(String person) {
        return new InAdvance.Told(person, Optional.empty());
    }
}

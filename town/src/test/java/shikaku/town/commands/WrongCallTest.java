package shikaku.town.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes: 0 for success, 1 for a failure in one sentence, 2 for a wrong call. */
class WrongCallTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bench",
                "bench checkin",
                "bench bulk",
                "bench evidence",
                "card",
                "card list",
                "card insert",
                "evidence",
                "evidence verify",
                "evidence export"
            })
    void everyCommandExplainsItself(String command) {
        Ran help = Ran.shikaku((command + " --help").split(" "));
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: ./shikaku " + command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bench nothing",
                "bench checkin --runs 0",
                "bench checkin --runs 5001",
                "bench checkin --runs many",
                "bench checkin --json /no/such/folder/figures.json",
                "bench checkin --ports 80",
                "bench bulk --people 9",
                "bench bulk --people 200001",
                "bench bulk --ports 80",
                "bench evidence --records 999",
                "bench evidence --verified many",
                "card nothing",
                "card list --slot 1",
                "card insert",
                "card insert image.card",
                "card insert image.card --slot 8545",
                "card insert image.card --slot 127.0.0.1:0",
                "card insert image.card --slot 127.0.0.1:65536",
                "card insert image.card --slot 127.0.0.1:port",
                "evidence nothing",
                "evidence verify",
                "evidence verify a b",
                "evidence export",
                "evidence looks",
                "evidence looks a --whom b"
            })
    void aWrongCallEndsWithTwoAndSaysWhatIsWrong(String call) {
        Ran wrong = Ran.shikaku(call.split(" "));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).isNotBlank().doesNotContain("Exception");
        assertThat(wrong.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo --bogus", "card list --bogus", "bench face --bogus", "--bogus"})
    void anUnknownOptionIsNamedInJapaneseThenInEnglish(String call) {
        Ran wrong = Ran.shikaku(call.split(" "));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err().lines().toList())
                .startsWith("知らない指定です: --bogus（--help で書き方を表示します）", "Unknown option: '--bogus'")
                .anyMatch(line -> line.startsWith("Usage: ./shikaku"));
    }

    @Test
    void whatIsMissingIsNamedInJapaneseToo() {
        assertThat(Ran.shikaku("evidence", "verify").err()).startsWith("足りない指定があります: ");
    }

    @Test
    void whatIsNotThereIsOneSentenceAndOne(@TempDir Path folder) {
        String missing = folder.resolve("missing").toString();
        for (String call : new String[] {
            "card list --dir " + missing,
            "card insert " + missing + " --slot 127.0.0.1:8545",
            "evidence verify " + missing,
            "evidence export --dir " + missing
        }) {
            Ran failed = Ran.shikaku(call.split(" "));
            assertThat(failed.code()).as(call).isEqualTo(1);
            assertThat(failed.err().strip().lines()).as(call).hasSize(1);
            assertThat(failed.err()).contains(missing).doesNotContain("Exception");
        }
    }
}

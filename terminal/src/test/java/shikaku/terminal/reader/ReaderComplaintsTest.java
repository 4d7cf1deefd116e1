package shikaku.terminal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.terminal.Limits;

@Proves(clauses = Clause.C17)
class ReaderComplaintsTest {
    private final List<String> log = new ArrayList<>();
    private boolean ready;

    @Test
    void whyAReaderDoesNotStartStandsInTheLog() {
        say("--slot-port is a number\nusage: …\n");
        assertThat(log).containsExactly("--slot-port is a number", "usage: …");
    }

    @Test
    void onceSomebodyMayBeThereOnlyTheReadersOwnSentencesAreKept() {
        ready = true;
        say(
                "reader: the face is not available: x\nat Decoder.read(photo=4711)\n# A fatal error\nreader: \u00FF\u00D8\n");
        assertThat(log).containsExactly("reader: the face is not available: x");
    }

    @Test
    void aFloodFillsNoLog() {
        say("x".repeat(100_000) + "\n" + "y\n".repeat(1_000));
        assertThat(log).hasSize(Limits.READER_COMPLAINTS).allMatch(line -> line.length() <= Limits.READER_COMPLAINT);
    }

    private void say(String text) {
        new ReaderComplaints(() -> ready, log::add)
                .readAll(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}

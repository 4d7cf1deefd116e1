package shikaku.message.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import shikaku.message.MalformedMessage;

class ReaderLinesTest {

    @Test
    void linesComeOneByOneAndThenNothing() throws IOException {
        var lines = lines("hold\nend\n");
        assertThat(lines.next()).contains("hold");
        assertThat(lines.next()).contains("end");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void aLineCutOffByTheEndOfTheProcessDoesNotCount() throws IOException {
        assertThat(lines("proof AAAA").next()).isEmpty();
    }

    @Test
    void aLineWithoutEndIsRefusedAtTheLimit() {
        var endless = new InputStream() {
            private int given;

            @Override
            public int read() {
                assertThat(given++).isLessThanOrEqualTo(Limits.LINE_LENGTH);
                return 'A';
            }
        };
        assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> new ReaderLines(endless).next());
    }

    private static ReaderLines lines(String text) {
        return new ReaderLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }
}

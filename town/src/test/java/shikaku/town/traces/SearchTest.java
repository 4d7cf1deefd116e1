package shikaku.town.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final byte[] PICTURE = noise(1, 5_000);
    private static final byte[] PIN = "token\r\n\r\n1234".getBytes(StandardCharsets.US_ASCII);
    private static final Search SEARCH =
            new Search(List.of(Needle.parts(Trace.FRAME, PICTURE), Needle.whole(Trace.PIN_REQUEST, PIN)));

    @Test
    void anyWindowOfAPictureIsFoundAtAnyPlaceOfMemory() throws IOException {
        for (int part = 0; part < 48; part++) {
            for (int at = 0; at < 16; at++) {
                byte[] memory = noise(2, 4_096);
                System.arraycopy(PICTURE, 1_000 + part, memory, 2_000 + at, Limits.WINDOW);
                assertThat(SEARCH.in(stream(memory))).as("%d at %d", part, at).containsExactly(Trace.FRAME);
            }
        }
    }

    @Test
    void lessThanAWindowIsNothing() throws IOException {
        byte[] memory = noise(2, 4_096);
        System.arraycopy(PICTURE, 1_000, memory, 2_000, Limits.WINDOW - 1);
        memory[2_000 + Limits.WINDOW - 1] = (byte) ~PICTURE[1_000 + Limits.WINDOW - 1];
        memory[1_999] = (byte) ~PICTURE[999];
        assertThat(SEARCH.in(stream(memory))).isEmpty();
    }

    @Test
    void aWindowAtEitherEdgeOfThePictureAndOfMemoryIsFound() throws IOException {
        int last = PICTURE.length - Limits.WINDOW;
        assertThat(SEARCH.in(stream(Arrays.copyOf(PICTURE, Limits.WINDOW)))).containsExactly(Trace.FRAME);
        assertThat(SEARCH.in(stream(Arrays.copyOfRange(PICTURE, last, PICTURE.length))))
                .containsExactly(Trace.FRAME);
    }

    @Test
    void nothingIsMissedWhereOnePieceOfMemoryEnds() throws IOException {
        for (int before = 0; before <= Limits.WINDOW; before += 4) {
            byte[] memory = new byte[Limits.PIECE + 4_096];
            System.arraycopy(PICTURE, 77, memory, Limits.PIECE - before, Limits.WINDOW);
            assertThat(SEARCH.in(stream(memory))).contains(Trace.FRAME);
        }
    }

    @Test
    void whatCountsAsAWholeIsFoundAtAnyPlaceAndNotInPart() throws IOException {
        byte[] memory = new byte[Limits.PIECE + 4_096];
        System.arraycopy(PIN, 0, memory, Limits.PIECE - 5, PIN.length);
        assertThat(SEARCH.in(stream(memory))).containsExactly(Trace.PIN_REQUEST);
        memory[Limits.PIECE - 5] = 'T';
        assertThat(SEARCH.in(stream(memory))).isEmpty();
    }

    @Test
    void streamsThatComeInDribsAreReadToTheirEnd() throws IOException {
        byte[] memory = noise(3, 10_001);
        System.arraycopy(PICTURE, 500, memory, 9_960, 41);
        InputStream dribs = new ByteArrayInputStream(memory) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 7));
            }
        };
        Set<Trace> found = EnumSet.noneOf(Trace.class);
        assertThat(SEARCH.in(dribs, found)).isEqualTo(memory.length);
        assertThat(found).containsExactly(Trace.FRAME);
    }

    @Test
    void flatStretchesAreNobodys() {
        byte[] flat = new byte[1_000];
        byte[] stripes = new byte[1_000];
        for (int at = 0; at < stripes.length; at++) {
            stripes[at] = (byte) (at % 3 * 50);
        }
        assertThat(Telling.windows(flat)).isZero();
        assertThat(Telling.windows(stripes)).isZero();
        byte[] ramp = new byte[200];
        for (int at = 0; at < ramp.length; at++) {
            ramp[at] = (byte) (at / 3);
        }
        assertThat(Telling.windows(ramp)).isZero();
        assertThat(Telling.windows(PICTURE)).isGreaterThan(4_900);
        assertThatThrownBy(() -> Needle.parts(Trace.FRAME, flat)).hasMessageContaining("nothing that tells");
    }

    @Test
    void namesAndNeverShows() {
        assertThat(Needle.whole(Trace.PIN_REQUEST, PIN)).hasToString("Needle[PIN_REQUEST]");
        assertThat(new Looked("center", 1, Set.of(Trace.FRAME)).toString()).contains("center", "FRAME");
    }

    private static byte[] noise(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}

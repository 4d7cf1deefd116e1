package shikaku.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.message.reader.ReaderAnswer;

class PadTest {
    private final List<byte[]> touched = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();

    @Test
    void noArrayThatThePinWasReadIntoKeepsIt() throws IOException {
        new Pad(4, this::accept).entered(new Watched("1234"));

        assertThat(typed).containsExactly("1234");
        assertThat(touched)
                .hasSizeGreaterThan(1)
                .allSatisfy(array -> assertThat(array).containsOnly(0));
    }

    @Test
    void noneKeepsItWhenThePadBreaks() {
        Pad pad = new Pad(4, pin -> {
            accept(pin);
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> pad.entered(new Watched("1234"))).isInstanceOf(IllegalStateException.class);
        assertThat(touched)
                .hasSizeGreaterThan(1)
                .allSatisfy(array -> assertThat(array).containsOnly(0));
    }

    private Optional<ReaderAnswer> accept(byte[] pin) {
        touched.add(pin);
        typed.add(new String(pin, StandardCharsets.US_ASCII));
        return Optional.of(new ReaderAnswer.PinAccepted());
    }

    /** A body that remembers every array it was read into. */
    private final class Watched extends ByteArrayInputStream {
        Watched(String text) {
            super(text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public int read(byte[] into, int from, int length) {
            touched.add(into);
            return super.read(into, from, length);
        }

        @Override
        public byte[] readNBytes(int length) throws IOException {
            byte[] collected = new byte[length];
            return java.util.Arrays.copyOf(collected, readNBytes(collected, 0, length));
        }
    }
}

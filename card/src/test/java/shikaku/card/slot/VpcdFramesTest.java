package shikaku.card.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

class VpcdFramesTest {
    private static final byte[] TWO_FRAMES = {0, 2, (byte) 0x90, 0, 0, 1, 4};

    private final List<String> happened = new ArrayList<>();

    @Test
    void everyReadIsAcknowledgedAtOnceBecauseTheOptionDoesNotStick() throws Exception {
        try (VpcdFrames frames = new VpcdFrames(new Watched())) {
            assertThat(frames.read()).containsExactly(0x90, 0);
            assertThat(frames.read()).containsExactly(4);
        }
        assertThat(happened)
                .as("length and body of two frames")
                .containsExactly("quickack", "read", "quickack", "read", "quickack", "read", "quickack", "read");
    }

    private void note(String what) {
        if (happened.isEmpty() || !happened.getLast().equals(what)) {
            happened.add(what);
        }
    }

    /** Remembers in which order it was asked. */
    private final class Watched extends Socket {
        @Override
        public <T> Socket setOption(SocketOption<T> name, T value) {
            if (name.equals(ExtendedSocketOptions.TCP_QUICKACK)) {
                note("quickack");
            }
            return this;
        }

        @Override
        public Set<SocketOption<?>> supportedOptions() {
            return Set.of(ExtendedSocketOptions.TCP_QUICKACK);
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(TWO_FRAMES) {
                @Override
                public int read() {
                    note("read");
                    return super.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    note("read");
                    return super.read(into, from, length);
                }
            };
        }
    }
}

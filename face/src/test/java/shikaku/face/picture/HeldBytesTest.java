package shikaku.face.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HeldBytesTest {
    @Test
    void bytes_are_read_where_they_are_to_their_end_and_from_anywhere() throws IOException {
        byte[] held = {1, 2, (byte) 0xFE, 4};
        byte[] piece = new byte[3];
        try (HeldBytes stream = new HeldBytes(held)) {
            assertThat(stream.read()).isEqualTo(1);
            assertThat(stream.read(piece, 1, 2)).isEqualTo(2);
            assertThat(piece).containsExactly(0, 2, 0xFE);
            held[3] = 9;
            assertThat(stream.read(piece)).isEqualTo(1);
            assertThat(piece[0]).isEqualTo((byte) 9);
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(stream.read(piece)).isEqualTo(-1);
            stream.seek(2);
            assertThat(stream.read()).isEqualTo(0xFE);
            stream.seek(100);
            assertThat(stream.read(piece)).isEqualTo(-1);
        }
    }

    @Test
    void what_a_reader_has_read_into_its_own_buffer_last_is_wiped_at_the_end() throws IOException {
        byte[] buffer = new byte[8];
        try (HeldBytes stream = new HeldBytes(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9})) {
            stream.read(buffer);
            stream.read(buffer);
            assertThat(buffer).startsWith(9, 2);
        }
        assertThat(buffer).containsOnly(0);
    }
}

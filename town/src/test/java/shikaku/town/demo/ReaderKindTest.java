package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import shikaku.town.pcsc.PcscNeeds;

class ReaderKindTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream progress = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void autoIsTheRealThingWhereItIsPossibleAndSaysWhichInOneLine() {
        ReaderKind kind = ReaderKind.of("auto", progress);
        assertThat(kind).isEqualTo(PcscNeeds.missing().isPresent() ? ReaderKind.DIRECT : ReaderKind.PCSC);
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void whoAsksForDirectGetsItWithoutAWord() {
        assertThat(ReaderKind.of("direct", progress)).isEqualTo(ReaderKind.DIRECT);
        assertThat(said.size()).isZero();
    }

    @Test
    void anotherWordIsRefusedWithWhatIsAllowed() {
        assertThatThrownBy(() -> ReaderKind.of("tape", progress))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("direct");
    }
}

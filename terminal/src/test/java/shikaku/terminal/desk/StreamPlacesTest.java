package shikaku.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shikaku.terminal.Limits;

class StreamPlacesTest {
    private final StreamPlaces places = new StreamPlaces();

    @Test
    void oneAccountLeavesTheOthersTheirPlaces() {
        IntStream.range(0, Limits.DESK_STREAMS_OF_ONE)
                .forEach(each -> assertThat(places.tryTake("hanako")).isTrue());
        assertThat(places.tryTake("hanako")).isFalse();
        assertThat(places.tryTake("taro")).isTrue();
        places.leave("hanako");
        assertThat(places.tryTake("hanako")).isTrue();
    }

    @Test
    void thereAreSoManyInAll() {
        IntStream.range(0, Limits.DESK_STREAMS)
                .forEach(each -> assertThat(places.tryTake("account-" + each)).isTrue());
        assertThat(places.tryTake("another")).isFalse();
        places.leave("account-0");
        assertThat(places.tryTake("another")).isTrue();
    }
}

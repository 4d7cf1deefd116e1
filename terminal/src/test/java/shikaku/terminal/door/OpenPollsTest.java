package shikaku.terminal.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import shikaku.terminal.Limits;
import shikaku.terminal.store.Arrivals;

class OpenPollsTest {
    private final OpenPolls polls = new OpenPolls(new Arrivals());

    @Test
    void aClientHasOnePlaceHoweverOftenItAsks() {
        var older = begin(1);
        var newer = begin(1);
        for (int other = 2; other <= Limits.POLLS; other++) {
            begin(other);
        }

        assertThat(older.isOver()).isTrue();
        assertThat(newer.isOver()).isFalse();
        assertThat(polls.begin(BigInteger.ZERO)).as("every place is taken").isEmpty();
        older.close();
        assertThat(polls.begin(BigInteger.ZERO))
                .as("the newer one keeps its place")
                .isEmpty();
        newer.close();
        assertThat(polls.begin(BigInteger.ZERO)).isPresent();
    }

    private OpenPolls.Poll begin(int client) {
        return polls.begin(BigInteger.valueOf(client)).orElseThrow();
    }
}

package shikaku.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A clinic's line that delays every packet by 200 ms and loses one of twenty, as in {@code demo --once --lab SITE --delay 200 --loss 5}. */
class PoorLineTest {
    private static final Duration ROUND_TRIP = Duration.ofMillis(200).multipliedBy(2);

    /** Once it knows the line by one round trip: its length and four times half of it (RFC 6298, 2.2 and 2.3). */
    private static final Duration FIRST_RETRANSMISSION = ROUND_TRIP.multipliedBy(3);

    @Test
    void aHandshakeGoesOnOfWhichOnePacketWasLostTwice() {
        Duration doubled = FIRST_RETRANSMISSION.multipliedBy(2);
        Duration silence = FIRST_RETRANSMISSION.plus(doubled).plus(ROUND_TRIP);
        assertThat(Limits.REQUEST_HEADER_WAIT).isGreaterThan(silence);
    }
}

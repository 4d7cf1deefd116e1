package shikaku.town.bench;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CenterLine;
import shikaku.terminal.checkin.CheckInEnded;

/** What a person who measures reads when the center will not take part. */
class CenterMeasurementTest {
    /** Refuses whatever it is asked. */
    private static final CenterLine REFUSING = (CenterLine)
            Proxy.newProxyInstance(CenterLine.class.getClassLoader(), new Class<?>[] {CenterLine.class}, (_, _, _) -> {
                throw new CheckInEnded(Reason.CONSENT_TIME_OUT_OF_BOUNDS);
            });

    /** It refuses before it is asked about anybody. */
    @Test
    @SuppressWarnings("NullAway")
    void a_refusal_is_told_in_the_sentences_of_its_reason() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new CenterMeasurement(REFUSING, null, "", null).once(0, new Laps()))
                .withMessageContaining("M0112")
                .withMessageContaining(
                        Reason.CONSENT_TIME_OUT_OF_BOUNDS.vendor().japanese())
                .withMessageContaining(
                        Reason.CONSENT_TIME_OUT_OF_BOUNDS.vendor().english());
    }
}

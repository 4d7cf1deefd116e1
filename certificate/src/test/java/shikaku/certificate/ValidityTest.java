package shikaku.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final Instant BEGIN = Instant.parse("2026-11-22T15:30:00.999Z");

    @Test
    void endsWithTheDayInJapan() {
        // 15:30Z is already the 23rd in Japan.
        assertThat(Validity.of(BEGIN, Period.ofYears(5)).notAfter()).isEqualTo(Instant.parse("2031-11-23T14:59:59Z"));
    }

    @Test
    void isCountedInWholeSecondsAndHoldsBothEnds() {
        var validity = new Validity(BEGIN, BEGIN.plusSeconds(60));
        assertThat(validity.notBefore()).isEqualTo(Instant.parse("2026-11-22T15:30:00Z"));
        assertThat(validity.contains(validity.notBefore())).isTrue();
        assertThat(validity.contains(validity.notAfter())).isTrue();
        assertThat(validity.contains(validity.notBefore().minusSeconds(1))).isFalse();
        assertThat(validity.contains(validity.notAfter().plusSeconds(1))).isFalse();
    }

    @Test
    void containsAnotherOnlyWhole() {
        var outer = new Validity(BEGIN, BEGIN.plusSeconds(60));
        assertThat(outer.contains(outer)).isTrue();
        assertThat(outer.contains(new Validity(BEGIN, BEGIN.plusSeconds(61)))).isFalse();
        assertThat(outer.contains(new Validity(BEGIN.minusSeconds(1), BEGIN))).isFalse();
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Validity(BEGIN, BEGIN.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package shikaku.center.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.center.Limits;
import shikaku.evidence.Act;

class IntentTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00.123456Z");

    private static Intent intent(String who, String owner) {
        return new Intent(Intent.id(NOW, -1), NOW, who, Act.CERTIFICATE_ISSUED, "door", owner, BigInteger.TEN);
    }

    @Test
    void reads_back_what_it_wrote_and_stays_within_its_file() {
        for (Intent each : new Intent[] {intent("center", ""), intent("o".repeat(256), "h".repeat(256))}) {
            assertThat(Intent.ofLine(each.line())).contains(each);
            assertThat(each.line()).hasSizeLessThanOrEqualTo(Limits.UNRECORDED_BYTES);
        }
    }

    @Test
    void what_would_not_stand_in_one_line_is_none() {
        assertThatThrownBy(() -> intent("a\tb", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> intent("a", "b\nc")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> intent("a".repeat(257), "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "2\t01795000000000-0000000000000001\t2026-11-20T01:00:00Z\tx\tCERTIFICATE_ISSUED\tdoor\t\ta",
                "1\t../../x\t2026-11-20T01:00:00Z\tx\tCERTIFICATE_ISSUED\tdoor\t\ta",
                "1\t01795000000000-0000000000000001\tnoon\tx\tCERTIFICATE_ISSUED\tdoor\t\ta",
                "1\t01795000000000-0000000000000001\t2026-11-20T01:00:00Z\tx\tDELETED\tdoor\t\ta",
                "1\t01795000000000-0000000000000001\t2026-11-20T01:00:00Z\tx\tCERTIFICATE_ISSUED\tdoor\t\tz"
            })
    void a_line_that_nobody_wrote_is_none(String line) {
        assertThat(Intent.ofLine(line)).isEmpty();
    }

    @Test
    void the_earlier_one_sorts_first() {
        assertThat(Intent.id(NOW, -1)).isLessThan(Intent.id(NOW.plusMillis(1), 0));
    }
}

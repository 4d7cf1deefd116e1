package shikaku.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EvidenceRecordTest {
    @Test
    void theEncodingIsOneLineOfSortedJsonAndStaysAsItIs() {
        assertThat(Samples.record("p-1").canonical())
                .isEqualTo("{\"act\":\"INQUIRY_BY_CARD\",\"answeredBy\":\"GUARDIAN\","
                        + "\"consents\":[\"limitCertificate\"],\"identity\":\"PIN\",\"items\":[\"Name\",\"Birthdate\"],"
                        + "\"outcome\":\"DONE\",\"v\":\"1\",\"when\":\"2026-11-24T00:15:30.123456Z\",\"where\":\"center\","
                        + "\"who\":\"2810000001\",\"whom\":\"p-1\",\"why\":\"eligibility\"}");
    }

    @Test
    void quotesAndControlCharactersAreEscaped() {
        assertThat(Samples.record("a\"b\\c\nd\u0000e\u2028").canonical())
                .contains("\"whom\":\"a\\\"b\\\\c\\u000ad\\u0000e\\u2028\"");
    }

    @Property
    void noTwoTextsHaveOneEncodingAndEachStaysOnOneLine(
            @ForAll @StringLength(max = 40) String one, @ForAll @StringLength(max = 40) String other) {
        if (encodable(one) && encodable(other)) {
            String line = Samples.record(one).canonical();
            assertThat(line.lines()).hasSize(1);
            assertThat(line.equals(Samples.record(other).canonical())).isEqualTo(one.equals(other));
        }
    }

    @Test
    void aTextThatIsTooLongOrNoUnicodeIsRefused() {
        assertThatThrownBy(() -> Samples.record("x".repeat(Limits.TEXT + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Samples.record("\ud800")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Samples.record("x".repeat(Limits.TEXT)).whom()).isPresent();
    }

    private static boolean encodable(String text) {
        return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}

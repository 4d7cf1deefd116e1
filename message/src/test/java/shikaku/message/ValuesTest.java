package shikaku.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void octetsAreEqualByContentAndCannotBeChangedFromOutside() {
        byte[] bytes = {1, 2, (byte) 0xFF};
        var octets = Octets.of(bytes);
        bytes[0] = 9;
        octets.toByteArray()[1] = 9;
        assertThat(octets)
                .isEqualTo(Octets.of((byte) 1, (byte) 2, (byte) 0xFF))
                .hasSameHashCodeAs(Octets.of(octets.toByteArray()));
        assertThat(Octets.fromBase64(octets.toBase64())).isEqualTo(octets);
        assertThat(Octets.fromBase64Url(octets.toBase64Url())).isEqualTo(octets);
    }

    @Test
    void printingOctetsShowsTheirLengthOnly() {
        assertThat(Octets.of((byte) 42, (byte) 43)).hasToString("2 octets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "abcdefghijklmnopqrstu", "abcdefghijklmnopqrstu/", "abcdefghijklmnopqrstu\n"})
    void aSessionIdentifierIsLongAndPlain(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionIdentifier(value));
    }

    @Test
    void aSentenceNeedsBothLanguages() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sentence("はい。", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sentence("", "Yes."));
    }

    @Test
    void datesAndTimesAreWrittenWithoutSigns() {
        assertThat(Formats.date(Samples.TODAY)).isEqualTo("20261124");
        assertThat(Formats.time(Samples.NOW)).isEqualTo("20261124093015");
        assertThat(Formats.time("20261124093015")).isEqualTo(Samples.NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.0", "１", "1234567890", " 1"})
    void aNumberIsDigitsAndNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Formats.number(text));
    }
}

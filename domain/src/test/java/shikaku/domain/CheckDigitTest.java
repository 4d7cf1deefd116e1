package shikaku.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 検証番号 (interface.md §5). */
class CheckDigitTest {
    @ParameterizedTest
    @CsvSource({"3312001,5", "13805,7", "0,0", "5,9", "9,1"})
    void belongs_behind_published_numbers(String leading, int expected) {
        assertThat(CheckDigit.of(leading)).isEqualTo(expected);
        assertThat(CheckDigit.fits(leading + expected)).isTrue();
        assertThat(CheckDigit.fits(leading + (expected + 1) % 10)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "12a4", "１２３", "-1"})
    void is_defined_over_ascii_digits_only(String leading) {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigit.of(leading));
    }

    @Test
    void finds_every_single_mistyped_digit() {
        String right = CheckDigit.append("0128001");
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(CheckDigit.fits(typed)).isEqualTo(typed.equals(right));
            }
        }
    }
}

package shikaku.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 公費負担者番号 and 受給者番号 (interface.md §5). */
class PublicExpenseTest {
    @Test
    void the_law_stands_in_the_first_two_digits() {
        var number = new PublicExpenseNumber(CheckDigit.append("1628001"));
        assertThat(number.law()).isEqualTo("16");
        assertThat(number.toString()).doesNotContain(number.digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1628001", "16280010", "1628001a", "１６２８００１１"})
    void what_is_no_eight_digits_or_does_not_fit_is_no_payer_number(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicExpenseNumber(typed));
    }

    @Test
    void a_national_beneficiary_number_has_seven_digits_that_fit_and_a_citys_may_have_any() {
        assertThat(new BeneficiaryNumber(CheckDigit.append("123456")).fits()).isTrue();
        assertThat(new BeneficiaryNumber("1234560").fits()).isFalse();
        assertThat(new BeneficiaryNumber(CheckDigit.append("12345")).fits()).isFalse();
        assertThat(new BeneficiaryNumber("KOBE-2026-0042").fits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12 34", "1234567890123456789012345678901", "受給者"})
    void what_has_other_characters_or_too_many_is_none(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BeneficiaryNumber(typed));
    }
}

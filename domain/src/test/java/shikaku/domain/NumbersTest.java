package shikaku.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of interface.md §5 and what they refuse; a refusal names the item and never the value. */
class NumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"138057", "33120015"})
    void published_insurer_numbers_are_insurer_numbers(String digits) {
        assertThat(new InsurerNumber(digits).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "138056", "33120016", "1380570", "13805７", "138 57", "133120015"})
    void others_are_not(String digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InsurerNumber(digits))
                .withMessageContaining("保険者番号")
                .satisfies(failure -> assertThat(digits.isEmpty()
                                || !String.valueOf(failure.getMessage()).contains(digits))
                        .isTrue());
    }

    @Test
    void six_digits_stand_behind_two_spaces_on_the_wire() {
        InsurerNumber national = new InsurerNumber("138057");
        assertThat(national.wire()).isEqualTo("  138057");
        assertThat(InsurerNumber.ofWire("  138057")).isEqualTo(national);
        assertThat(national.isNationalHealth()).isTrue();
        assertThat(new InsurerNumber("33120015").wire()).isEqualTo("33120015");
    }

    @Test
    void law_code_39_is_late_elderly() {
        assertThat(new InsurerNumber(CheckDigit.append("3928001")).isLateElderly())
                .isTrue();
        assertThat(new InsurerNumber("33120015").isLateElderly()).isFalse();
        assertThat(new InsurerNumber(CheckDigit.append("39280")).isLateElderly())
                .isFalse();
    }

    @Property
    void an_institution_code_is_nine_digits_and_their_check_digit(
            @ForAll @IntRange(min = 0, max = 999_999_999) int leading, @ForAll @IntRange(min = 1, max = 9) int off) {
        String right = CheckDigit.append("%09d".formatted(leading));
        String wrong = right.substring(0, 9) + (right.charAt(9) - '0' + off) % 10;
        assertThat(new InstitutionCode(right).digits()).isEqualTo(right);
        assertThatIllegalArgumentException().isThrownBy(() -> new InstitutionCode(wrong));
    }

    @Test
    void texts_have_their_limits() {
        assertThat(new InsuredSymbol("あ".repeat(20)).value()).hasSize(20);
        assertThat(new InsuredSymbol("𠮷".repeat(20)).value()).hasSize(40);
        assertThatIllegalArgumentException().isThrownBy(() -> new InsuredSymbol("あ".repeat(21)));
        assertThatIllegalArgumentException().isThrownBy(() -> new InsuredNumber("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> new InsuredNumber("1\n2"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceNumber("9".repeat(51)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "001", "1a", "０１"})
    void a_branch_number_has_two_digits(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BranchNumber(digits));
    }

    @Property
    void a_share_survives_the_wire(@ForAll @IntRange(min = 0, max = 100) int percent) {
        assertThat(Share.ofWire(new Share(percent).wire())).isEqualTo(new Share(percent));
    }

    @Test
    void a_period_holds_its_first_and_last_day_and_no_other() {
        LocalDate first = LocalDate.of(2026, 4, 1);
        LocalDate last = LocalDate.of(2027, 3, 31);
        Period period = Period.between(first, last);
        assertThat(period.covers(first)).isTrue();
        assertThat(period.covers(last)).isTrue();
        assertThat(period.covers(first.minusDays(1))).isFalse();
        assertThat(period.covers(last.plusDays(1))).isFalse();
        assertThat(period.endedBefore(last)).isFalse();
        assertThat(period.endedBefore(last.plusDays(1))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> Period.between(last, first));
    }

    @Test
    void codes_are_found_by_what_the_wire_says() {
        assertThat(Coded.find(ReasonOfLoss.class, "03")).contains(ReasonOfLoss.OTHER_INSURANCE);
        assertThat(Coded.find(CardClassification.class, "A1")).contains(CardClassification.MEDICAL_ASSISTANCE);
        assertThat(Coded.find(Sex.class, "9")).isEqualTo(Optional.empty());
    }

    @Test
    void a_document_without_branch_fits_every_person_under_its_number() {
        InsuredCardKey registered = Examples.key("0128001", "100", Optional.of("02"));
        assertThat(registered.answersTo(Examples.key("0128001", "100", Optional.empty())))
                .isTrue();
        assertThat(registered.answersTo(Examples.key("0128001", "100", Optional.of("03"))))
                .isFalse();
        assertThat(registered.answersTo(Examples.key("0128001", "0100", Optional.of("02"))))
                .isFalse();
    }
}

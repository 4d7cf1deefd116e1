package shikaku.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

class CoverageTest {
    private static final InsuredCardKey KEY = Examples.key("0128001", "100", Optional.of("02"));
    private static final Coverage COVERAGE = Examples.coverage(KEY, Period.from(LocalDate.of(2026, 4, 1)));

    @ParameterizedTest
    @CsvSource({
        "2019-05-06, 2026-03-31, true",
        "2019-05-06, 2026-04-01, false",
        "2020-04-01, 2026-03-31, true",
        "2020-04-01, 2026-04-01, false",
        "2020-04-02, 2027-03-31, true",
        "2020-04-02, 2027-04-01, false",
        "2020-02-29, 2026-03-31, true",
        "2020-02-29, 2026-04-01, false"
    })
    void preschool_ends_on_31_March_after_the_sixth_birthday(LocalDate born, LocalDate date, boolean preschool) {
        Coverage coverage = Examples.coverage(KEY, Period.from(born), born, CardClassification.GENERAL);
        assertThat(coverage.preschool(date)).isEqualTo(preschool);
    }

    @Test
    @Proves(clauses = Clause.C21)
    void what_is_not_consented_to_is_not_there() {
        assertThat(COVERAGE.cut(Consents.NONE).limitCertificate()).isEmpty();
        assertThat(COVERAGE.cut(Consents.NONE).specificDiseases()).isEmpty();
        assertThat(COVERAGE.cut(new Consents(true, false)).limitCertificate()).isPresent();
        assertThat(COVERAGE.cut(new Consents(true, false)).specificDiseases()).isEmpty();
        assertThat(COVERAGE.cut(Consents.ALL)).isEqualTo(COVERAGE);
    }

    @Test
    void a_paper_document_never_consents_to_specific_diseases() {
        assertThat(Consents.ALL.withDocument()).isEqualTo(new Consents(true, false));
    }

    @Test
    void certificates_count_on_their_own_days_only() {
        assertThat(COVERAGE.on(LocalDate.of(2026, 3, 31)).limitCertificate()).isEmpty();
        assertThat(COVERAGE.on(LocalDate.of(2026, 4, 1)).limitCertificate()).isPresent();
    }

    @Test
    void at_most_three_specific_diseases() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coverage(
                        COVERAGE.person(),
                        CoverageKey.of(KEY),
                        "保険者",
                        CardClassification.GENERAL,
                        Optional.empty(),
                        Optional.empty(),
                        COVERAGE.period(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Collections.nCopies(4, COVERAGE.specificDiseases().getFirst())));
    }

    @Test
    void only_a_key_that_tells_insurer_and_number_can_be_asked_with() {
        CoverageKey whole = COVERAGE.key();
        CoverageKey withoutInsurer = new CoverageKey(Optional.empty(), whole.symbol(), whole.number(), whole.branch());
        CoverageKey withoutNumber = new CoverageKey(whole.insurer(), whole.symbol(), Optional.empty(), whole.branch());
        assertThat(whole.whole()).contains(KEY);
        assertThat(whole.answersTo(KEY)).isTrue();
        assertThat(withoutInsurer.whole()).isEmpty();
        assertThat(withoutInsurer.answersTo(KEY)).isFalse();
        assertThat(withoutNumber.whole()).isEmpty();
        assertThat(COVERAGE.under(withoutNumber).cut(Consents.NONE).key()).isEqualTo(withoutNumber);
    }

    @Test
    void nothing_personal_stands_in_what_it_prints() {
        assertThat(COVERAGE.toString() + COVERAGE.person() + COVERAGE.key() + KEY + KEY.insurer() + KEY.number())
                .doesNotContain("見本")
                .doesNotContain("100")
                .doesNotContain("0128001");
    }
}

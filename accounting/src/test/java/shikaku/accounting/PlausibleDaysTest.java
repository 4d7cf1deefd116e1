package shikaku.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibleDaysTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1899-12-31, false",
        "1900-01-01, true",
        "2028-02-29, true",
        "2027-02-29, false",
        "2200-12-31, true",
        "2201-01-01, false",
        "9999-12-31, false",
        "0000-01-01, false",
        "-5000-01-01, false",
        "+999999999-12-31, false",
        "'', false",
    })
    void aDayIsTakenWithinTheYearsInWhichSomebodyComes(String text, boolean taken) {
        assertThat(PlausibleDays.day(text).isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0000-01, false",
        "1899-12, false",
        "1900-01, true",
        "2026-13, false",
        "2200-12, true",
        "2201-01, false",
        "9999-12, false",
    })
    void soIsAMonth(String text, boolean taken) {
        assertThat(PlausibleDays.month(text).isPresent()).isEqualTo(taken);
    }
}

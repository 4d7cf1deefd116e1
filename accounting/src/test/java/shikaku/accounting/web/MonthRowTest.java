package shikaku.accounting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.accounting.People;
import shikaku.accounting.month.CheckState;
import shikaku.accounting.month.CheckedVisit;
import shikaku.accounting.month.Visit;
import shikaku.accounting.patient.PatientNumber;
import shikaku.message.Reason;

class MonthRowTest {
    @ParameterizedTest
    @CsvSource({"NOT_BEGUN, unasked", "WAITING, unasked", "CONFIRMED, good", "NO_TICKET, stop", "LAPSED, stop"})
    void whatNobodyHasAskedAboutDoesNotLookLikeAValidResult(CheckState state, String tone) {
        assertThat(row(state, Optional.empty()).tone()).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource({
        "UNCLEAR, NO_COVERAGE_FOUND",
        "UNCLEAR, SEVERAL_PERSONS_MATCH",
        "NO_TICKET, TICKET_NOT_REGISTERED",
        "NO_KEY, NO_KEY_TO_ASK_WITH",
        "REFUSED, VALUE_NOT_ALLOWED",
        "REFUSED, ELEMENT_MISSING"
    })
    void nobodyIsToldToLookAtWhatWasTypedWhereNobodyTypedAnything(CheckState state, Reason reason) {
        assertThat(row(state, Optional.of(reason)).advice()).singleElement().satisfies(advice -> {
            assertThat(advice.japanese()).doesNotContain("入力", "来院時", "送信");
            assertThat(advice.english()).doesNotContain("typed", "input", "send");
        });
    }

    private static MonthRow row(CheckState state, Optional<Reason> reason) {
        Visit visit = new Visit(new PatientNumber(7), People.TODAY);
        return new MonthRow(new CheckedVisit(visit, "青木　花子", false, false, state, false, Optional.empty(), reason));
    }
}

package shikaku.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.terminal.desk.DocumentForm.Reading;

@Proves(clauses = Clause.C3)
class DocumentFormTest {
    @ParameterizedTest
    @CsvSource({
        "2015-04-01, 2015-04-01",
        "20150401, 2015-04-01",
        "2015/4/1, 2015-04-01",
        "2015.04.01, 2015-04-01",
        "２０１５年４月１日, 2015-04-01",
        "'2015 - 4 - 1', 2015-04-01",
        "2016-02-29, 2016-02-29",
    })
    void aDateIsReadTheWayPeopleWriteIt(String typed, LocalDate date) {
        assertThat(read("138057", "567", typed))
                .isInstanceOfSatisfying(
                        Reading.Query.class,
                        query -> assertThat(query.query().birthdate()).isEqualTo(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2015-02-29", "2015-13-01", "2015111", "15-04-01", "+12345-01-01", "平成27年4月1日", "1/4/2015"})
    void aDateThatCouldMeanAnotherIsAskedForAgain(String typed) {
        assertThat(wrong(read("138057", "567", typed))).containsOnlyKeys("birthdate");
    }

    @ParameterizedTest
    @CsvSource({"138057, true", "１３８０５７, true", "138058, false", "13805, false", "'', false", "abcdef, false"})
    void theCheckDigitIsTestedBeforeAnybodyIsAsked(String insurer, boolean fits) {
        assertThat(wrong(read(insurer, "567", "2015-04-01")).containsKey("insurer"))
                .isNotEqualTo(fits);
    }

    private static Reading read(String insurer, String number, String birthdate) {
        return DocumentForm.read(Map.of("insurer", insurer, "number", number, "birthdate", birthdate));
    }

    private static Map<String, ?> wrong(Reading reading) {
        return switch (reading) {
            case Reading.Query _ -> Map.of();
            case Reading.Wrong(var fields) -> fields;
        };
    }
}

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
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "2015-04-01, 2015-04-01",
        "20150401, 2015-04-01",
        "2015/4/1, 2015-04-01",
        "2015.04.01, 2015-04-01",
        "２０１５年４月１日, 2015-04-01",
        "'2015 - 4 - 1', 2015-04-01",
        "2016-02-29, 2016-02-29",
        "2015－04－01, 2015-04-01",
        "2015ー4ー1, 2015-04-01",
    })
    void aDateIsReadTheWayPeopleWriteIt(String typed, LocalDate date) {
        assertThat(read("138057", "567", typed))
                .isInstanceOfSatisfying(
                        Reading.Query.class,
                        query -> assertThat(query.query().birthdate()).isEqualTo(date));
    }

    /** As paper documents carry it. */
    @ParameterizedTest
    @CsvSource({
        "S60.4.4, 1985-04-04",
        "昭和60年4月4日, 1985-04-04",
        "昭60.4.4, 1985-04-04",
        "ｓ６０．４．４, 1985-04-04",
        "S600404, 1985-04-04",
        "S.60.4.4, 1985-04-04",
        "'昭和 60年 4月 4日', 1985-04-04",
        "昭和64年1月7日, 1989-01-07",
        "平成元年1月8日, 1989-01-08",
        "㍻27/4/1, 2015-04-01",
        "H27-04-01, 2015-04-01",
        "平成３１年４月３０日, 2019-04-30",
        "令和元年5月1日, 2019-05-01",
        "R1.5.1, 2019-05-01",
        "R元.5.1, 2019-05-01",
        "令和１年５月１日, 2019-05-01",
        "T15.12.24, 1926-12-24",
        "M45.7.29, 1912-07-29",
    })
    void aDateOfAnEraIsReadAsTheDocumentCarriesIt(String typed, LocalDate date) {
        aDateIsReadTheWayPeopleWriteIt(typed, date);
        assertThat(ItemsForm.read(Map.of("name", "宝塚 花子", "sex", "2", "birthdate", typed, "address", "神戸市"), TODAY))
                .hasValueSatisfying(items -> assertThat(items.birthdate()).isEqualTo(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2015-02-29",
                "2015-13-01",
                "2015111",
                "15-04-01",
                "+12345-01-01",
                "1/4/2015",
                "昭和64年1月8日",
                "H31.5.1",
                "令和元年4月30日",
                "平成27年",
                "平成2015年4月1日",
                "H元0401",
                "X27.4.1",
                "昭和平成1年1月1日",
                "令和0年1月1日",
                "H27.2.29"
            })
    void aDateThatCouldMeanAnotherIsAskedForAgain(String typed) {
        assertThat(wrong(read("138057", "567", typed))).containsOnlyKeys("birthdate");
    }

    @ParameterizedTest
    @CsvSource({
        "平成31年5月1日, その日は暦にありません",
        "昭和64年1月8日, 昭和は64年1月7日",
        "2015-02-29, その日は暦にありません",
        "2026-11-25, これから先の日です",
        "3000-01-01, これから先の日です",
        "平成, のように入力してください"
    })
    void ofADayThatCannotBeItIsSaidWhatIsWrongWithItAndNotHowDaysAreWritten(String typed, String said) {
        assertThat(wrong(read("138057", "567", typed)).toString()).contains(said);
        assertThat(wrong(read("138057", "567", "2026-11-24"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"138057, true", "１３８０５７, true", "138058, false", "13805, false", "'', false", "abcdef, false"})
    void theCheckDigitIsTestedBeforeAnybodyIsAsked(String insurer, boolean fits) {
        assertThat(wrong(read(insurer, "567", "2015-04-01")).containsKey("insurer"))
                .isNotEqualTo(fits);
    }

    private static Reading read(String insurer, String number, String birthdate) {
        return DocumentForm.read(Map.of("insurer", insurer, "number", number, "birthdate", birthdate), TODAY);
    }

    private static Map<String, ?> wrong(Reading reading) {
        return switch (reading) {
            case Reading.Query _ -> Map.of();
            case Reading.Wrong(var fields) -> fields;
        };
    }
}

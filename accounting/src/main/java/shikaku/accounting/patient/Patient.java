package shikaku.accounting.patient;

import java.time.LocalDate;
import java.util.Optional;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.ChartItem;
import shikaku.domain.Coded;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.Person;
import shikaku.domain.PersonName;
import shikaku.domain.Sex;

/**
 * 患者: a person as the clinic's chart has them.
 *
 * @param number 患者番号, registered with the center as 照会番号
 * @param names the chart's names; a good kanji is never replaced by ● ({@link shikaku.accounting.chart.Comparison})
 * @param sex 性別
 * @param birthdate 生年月日
 * @param insured 保険者番号・記号・番号・枝番 of the chart, by which somebody is asked about; it changes with the chart and never before
 */
public record Patient(
        PatientNumber number, PersonName names, Sex sex, LocalDate birthdate, Optional<InsuredCardKey> insured) {
    /** A chart begun from what the insurer registered. */
    public static Patient begin(PatientNumber number, Person person) {
        return new Patient(number, person.names(), person.sex(), person.birthdate(), Optional.empty());
    }

    /** The whole chart: who the person is, and the rest of it beside. */
    public Chart chart(Chart rest) {
        return rest.withoutPerson()
                .and(Chart.named(names))
                .with(ChartItem.SEX, Optional.of(sex.code()))
                .with(ChartItem.BIRTHDATE, Optional.of(birthdate.toString()));
    }

    /** The same patient as a chart has them now. */
    public Patient as(Chart chart) {
        PersonName written = new PersonName(
                chart.value(ChartItem.NAME).orElse(names.name()),
                chart.value(ChartItem.KANA),
                chart.value(ChartItem.OTHER_NAME),
                chart.value(ChartItem.OTHER_KANA));
        return new Patient(
                number,
                written,
                chart.value(ChartItem.SEX)
                        .flatMap(code -> Coded.find(Sex.class, code))
                        .orElse(sex),
                chart.value(ChartItem.BIRTHDATE).map(LocalDate::parse).orElse(birthdate),
                chart.key());
    }

    @Override
    public String toString() {
        return "Patient[…]";
    }
}

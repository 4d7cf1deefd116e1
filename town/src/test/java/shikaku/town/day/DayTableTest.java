package shikaku.town.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.domain.IdentityMethod;
import shikaku.town.people.TheTown;
import shikaku.town.table.FileDates;

class DayTableTest {
    private static final String LINE =
            "09:40,nishi,card,sena-koto,new,PIN,0000 1234,self,no,no,-,-,-,Answered 1,32289860,no,no,why";

    @Test
    void readsBackWhatItWrote() {
        ScriptedDay day = TheTown.TOWN.day();
        assertThat(DayTable.read("day.csv", bytes(DayTable.write(day)), FileDates.AS_WRITTEN))
                .isEqualTo(day);
    }

    @Test
    void readsALine() {
        Visit visit = read(LINE).visits().getFirst();
        assertThat(visit.number()).isEqualTo(1);
        assertThat(visit.way()).isEqualTo(new CheckInWay.ByCard(IdentityMethod.PIN, java.util.List.of("0000", "1234")));
        assertThat(visit.course()).isEqualTo(Visit.Course.COMPLETES);
    }

    @ParameterizedTest
    @CsvSource({
        "09:40,               25:00,              time",
        "card,                bus,                way",
        "new,                 old,                patient",
        "PIN,                 IRIS,               identity",
        "0000 1234,           0000 12345,         line 2",
        "0000 1234,           1111 2222 3333 4444,line 2",
        "self,                nobody,             answeredBy",
        "Answered 1,          Answered 7,         outcome",
        "Answered 1,          Perhaps,            outcome",
        "Answered 1,          Abandoned,          insurer",
        "32289860,            32289861,           insurer",
    })
    void namesWhatItCannotUnderstand(String was, String becomes, String named) {
        assertThatThrownBy(() -> read(LINE.replace(was, becomes)))
                .hasMessageContaining("day.csv, line 2")
                .hasMessageContaining(named);
    }

    @Test
    void refusesADayThatGoesBackInTime() {
        assertThatThrownBy(() -> read(LINE + "\n" + LINE.replace("09:40", "09:39")))
                .hasMessageContaining("line 3")
                .hasMessageContaining("order of time");
    }

    private static ScriptedDay read(String lines) {
        String text = String.join(",", DayTable.COLUMNS) + "\n" + lines + "\n";
        return DayTable.read("day.csv", bytes(text), FileDates.AS_WRITTEN);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

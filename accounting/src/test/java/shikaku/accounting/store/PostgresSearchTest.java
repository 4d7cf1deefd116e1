package shikaku.accounting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.accounting.Limits;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.patient.PatientSearch;
import shikaku.domain.PersonName;
import shikaku.domain.Sex;
import shikaku.edge.time.RealClock;

class PostgresSearchTest {
    private final TestDatabase.Opened store = new TestDatabase().open(new RealClock(Clock.systemUTC()));

    @BeforeEach
    void people() {
        put(1, PersonName.of("青木　花子", "ｱｵｷ ﾊﾅｺ"), "2018-05-03");
        put(2, PersonName.of("髙橋　翔", "ﾀｶﾊｼ ｼﾖｳ"), "2018-05-03");
        put(3, PersonName.of("●橋　朔", "ﾀｶﾊｼ ｻｸ"), "2012-01-20");
        put(4, PersonName.of("ＮＧＵＹＥＮ　ＶＡＮ　ＡＮＨ", "ｸﾞｴﾝ ｳﾞｱﾝ ｱｲﾝ"), "1990-12-31");
        put(
                5,
                new PersonName("金　民秀", Optional.of("ｷﾑ ﾐﾝｽ"), Optional.of("金田　民秀"), Optional.of("ｶﾈﾀﾞ ﾀﾐﾋﾃﾞ")),
                "1985-04-04");
        put(20_180_503, PersonName.of("石川　葵", "ｲｼｶﾜ ｱｵｲ"), "2020-02-29");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "青木, 1",
        "花子, 1",
        "青木花子, 1",
        "'青木 花子', 1",
        "あおき, 1",
        "アオキ, 1",
        "ｱｵｷ ﾊﾅ, 1",
        "高橋, 3 2",
        "髙橋, 3 2",
        "たかはし, 3 2",
        "しょう, 2",
        "ショウ, 2",
        "nguyen van, 4",
        "ｎｇｕｙｅｎ, 4",
        "グエンヴァン, 4",
        "金田, 5",
        "かねだ, 5",
        "朔, 3",
        "1, 1",
        "００００００１, 1",
        "00000004, 4",
        "H30.5.3, 1 2",
        "平成３０年５月３日, 1 2",
        "2018-05-03, 1 2",
        "S60.4.4, 5",
        "20180503, 1 20180503 2"
    })
    void whatAClerkTypesFindsThePatientsWhomItFits(String typed, String numbers) {
        assertThat(numbers(find(typed, 0)))
                .containsExactlyInAnyOrderElementsOf(List.of(numbers.split(" ")).stream()
                        .map(Long::parseLong)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"山田", ".*", "a|b", "%", "[", "\\", "青.", "9", "2018-05-04", "/", "木花子青", "’ or 1=1"})
    void whatFitsNobodyFindsNobodyAndIsNeverReadAsAPattern(String typed) {
        assertThat(PatientSearch.read(typed)
                        .map(search -> store.search().find(search, 0).patients()))
                .satisfiesAnyOf(
                        found -> assertThat(found).isEmpty(),
                        found -> assertThat(found).contains(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "...", "2018-13-40", "\0あ", "あ\u0007い", "あ\u009F", "\0"})
    void whatCannotBeReadIsNotSearchedFor(String typed) {
        assertThat(PatientSearch.read(typed)).isEmpty();
    }

    @Test
    void moreThanANameCanBeIsNotSearchedFor() {
        assertThat(PatientSearch.read("青".repeat(Limits.TYPED_LETTERS + 1))).isEmpty();
        assertThat(find("青".repeat(Limits.TYPED_LETTERS), 0).all()).isZero();
    }

    @Test
    void pagesFollowOneAnotherByKanaAndSayHowManyThereAre() {
        for (int n = 100; n < 100 + Limits.SEARCH_ROWS + 5; n++) {
            put(n, PersonName.of("林　子", "ﾊﾔｼ ｺ"), "2000-01-01");
        }
        PostgresSearch.Found first = find("林", 0);
        PostgresSearch.Found second = find("林", 1);
        assertThat(first.all()).isEqualTo(second.all()).isEqualTo(Limits.SEARCH_ROWS + 5);
        assertThat(first.patients()).hasSize(Limits.SEARCH_ROWS);
        assertThat(second.patients()).hasSize(5).doesNotContainAnyElementsOf(first.patients());
        assertThat(find("林", 2)).isEqualTo(new PostgresSearch.Found(List.of(), 0));
    }

    private PostgresSearch.Found find(String typed, int page) {
        return store.search().find(PatientSearch.read(typed).orElseThrow(), page);
    }

    private static List<Long> numbers(PostgresSearch.Found found) {
        Function<Patient, Long> number = patient -> patient.number().value();
        return found.patients().stream().map(number).toList();
    }

    private void put(long number, PersonName names, String born) {
        PostgresPatients.put(
                store.database(),
                new Patient(new PatientNumber(number), names, Sex.FEMALE, LocalDate.parse(born), Optional.empty()));
    }
}

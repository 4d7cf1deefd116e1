package shikaku.accounting.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.accounting.subsidy.SubsidyForm.Reading;
import shikaku.domain.BeneficiaryNumber;
import shikaku.domain.CheckDigit;
import shikaku.domain.PublicExpenseNumber;
import shikaku.domain.Share;
import shikaku.message.Sentence;

class SubsidyFormTest {
    private static final String DEVELOPMENT = CheckDigit.append("1628001");
    private static final String CITY = CheckDigit.append("8228001");
    private static final String CHILD = CheckDigit.append("123456");

    @Test
    void whatStandsOnACertificateIsRead() {
        assertThat(SubsidyForm.read(typed(Map.of("share", "１０", "limit", "2500"))))
                .isEqualTo(new Reading.Certificate(new Subsidy(
                        Scheme.DEVELOPMENT,
                        new PublicExpenseNumber(DEVELOPMENT),
                        new BeneficiaryNumber(CHILD),
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2027, 3, 31),
                        1,
                        Optional.of(new Share(10)),
                        Optional.of(2500))));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "令和8年4月1日, 令和9年3月31日",
        "R8.4.1, r9.3.31",
        "Ｒ８．４．１, Ｒ９．３．３１",
        "２０２６−０４−０１, ２０２７年３月３１日",
        "2026/4/1, R090331",
    })
    void thePeriodIsTakenAsItStandsOnACertificate(String from, String to) {
        assertThat(SubsidyForm.read(typed(Map.of("from", from, "to", to))))
                .isInstanceOfSatisfying(Reading.Certificate.class, read -> {
                    assertThat(read.subsidy().from()).isEqualTo(LocalDate.of(2026, 4, 1));
                    assertThat(read.subsidy().to()).isEqualTo(LocalDate.of(2027, 3, 31));
                });
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "scheme, ''",
        "scheme, LOTTERY",
        "payer, ''",
        "payer, 16280010",
        "beneficiary, ''",
        "beneficiary, 1234560",
        "from, 1.4.2026",
        "from, 昭和64年1月8日",
        "from, 令和8年2月29日",
        "from, -5000-01-01",
        "from, 1899-12-31",
        "to, +999999999-12-31",
        "to, 2201-01-01",
        "to, ''",
        "to, 2026-03-31",
        "priority, 0",
        "priority, 5",
        "share, 101",
        "limit, much",
        "limit, 99999999",
    })
    void whatIsWrongIsSaidAtItsField(String field, String value) {
        assertThat(SubsidyForm.read(typed(Map.of(field, value))))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys(field));
    }

    @Test
    void everyMistypedDigitOfEitherNumberIsFound() {
        for (String field : List.of("payer", "beneficiary")) {
            String right = field.equals("payer") ? DEVELOPMENT : CHILD;
            for (int place = 0; place < right.length(); place++) {
                char other = right.charAt(place) == '9' ? '0' : (char) (right.charAt(place) + 1);
                String typed = right.substring(0, place) + other + right.substring(place + 1);
                assertThat(SubsidyForm.read(typed(Map.of(field, typed)))).isInstanceOf(Reading.Wrong.class);
            }
        }
    }

    @Test
    void aNumberOfAnotherLawIsNoneOfTheScheme() {
        assertThat(wrong(Map.of("scheme", "CHRONIC_CHILD"))).containsOnlyKeys("payer");
        assertThat(wrong(Map.of("scheme", "CHILD")))
                .as("a city's is no national one")
                .containsOnlyKeys("payer");
        assertThat(SubsidyForm.read(typed(Map.of("scheme", "CHILD", "payer", CITY))))
                .isInstanceOf(Reading.Certificate.class);
    }

    @Test
    void aCitysBeneficiaryNumberMayHaveAnotherFormWhereTheClerkSaysSoANationalOneNever() {
        var city = Map.of("scheme", "CHILD", "payer", CITY, "beneficiary", "KOBE-042");
        assertThat(wrong(city)).containsOnlyKeys("beneficiary");
        var printed = new HashMap<>(city);
        printed.put("as-printed", "yes");
        assertThat(SubsidyForm.read(typed(printed))).isInstanceOf(Reading.Certificate.class);
        assertThat(wrong(Map.of("beneficiary", "KOBE-042", "as-printed", "yes")))
                .containsOnlyKeys("beneficiary");
    }

    private static Map<String, Sentence> wrong(Map<String, String> other) {
        return ((Reading.Wrong) SubsidyForm.read(typed(other))).fields();
    }

    private static Map<String, String> typed(Map<String, String> other) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "scheme",
                "DEVELOPMENT",
                "payer",
                DEVELOPMENT,
                "beneficiary",
                CHILD,
                "from",
                "2026-04-01",
                "to",
                "2027-03-31",
                "priority",
                "1"));
        typed.putAll(other);
        return typed;
    }
}

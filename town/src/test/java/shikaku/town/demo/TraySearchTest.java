package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for somebody's card. */
class TraySearchTest {
    private record Somebody(String name, String kana, String remark) {}

    private static final Somebody WAKUI =
            new Somebody("和久井　零", "ﾜｸｲ ﾚｲ", "限度額は7月で切れた / the 限度額 certificate ended in July");
    private static final Somebody OHNO = new Somebody("大埜　道", "ｵｵﾉ ﾐﾁ", "失効したカード / a revoked card");
    private static final Somebody SATO = new Somebody("佐藤　よう子", "ｻﾄｳ ﾖｳｺ", "");

    private final TraySearch<Somebody> search = new TraySearch<>(
            List.of(WAKUI, OHNO, SATO), somebody -> Stream.of(somebody.name(), somebody.kana(), somebody.remark()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wakui rei",
                "Wakui Rei",
                "rei",
                "REI wakui",
                "wakuirei",
                "reiwakui",
                "ｗａｋｕｉ",
                "和久井",
                "和久井零",
                "井　零",
                "わくい",
                "ワクイ れい",
                "ﾜｸｲ",
                "わくいれい",
                "ended july",
                "限度額",
                "切れた",
                "wak"
            })
    void somebody_is_found_however_their_name_is_spelt(String typed) {
        assertThat(search.find(typed)).containsExactly(WAKUI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ohno", "oono", "Ōno", "ono michi", "revoked", "失効", "おおの"})
    void long_vowels_are_forgiven(String typed) {
        assertThat(search.find(typed)).contains(OHNO).doesNotContain(WAKUI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"satou youko", "Satō Yōko", "sato yohko", "SATOH"})
    void so_they_are_in_other_names(String typed) {
        assertThat(search.find(typed)).containsExactly(SATO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kui", "wakui michi", "ei", "x", "wakuix"})
    void every_word_must_begin_a_word_of_the_card(String typed) {
        assertThat(search.find(typed)).isEmpty();
    }

    @Test
    void where_nothing_was_typed_everybody_is_found() {
        assertThat(search.find(" 　- ")).containsExactly(WAKUI, OHNO, SATO);
    }
}

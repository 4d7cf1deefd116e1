package shikaku.town.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in Latin letters. */
class RomajiTest {
    @ParameterizedTest
    @CsvSource({
        "ﾜｸｲ ﾚｲ, Wakui Rei",
        "さとう ようこ, Sato Yoko",
        "イノウエ　シンイチ, Inoue Shinichi",
        "オオノ テツ, Ono Tetsu",
        "ハットリ マッチャ, Hattori Matcha",
        "ﾁｮｳ ｼﾞｭﾝ, Cho Jun",
        "グエン ソヨン, Guen Soyon",
        "ユウコ キャリー, Yuko Kyari"
    })
    void a_name_is_written_as_on_a_passport(String kana, String latin) {
        assertThat(Romaji.of(kana)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "サトウ, Satō, satou, satoh, SATO, ｻﾄｳ",
        "ヨウイチ, Yōichi, youichi, yooichi, yoichi, よういち",
        "シンイチ, Shin'ichi, sinniti, Sin-iti, shinichi, しんいち",
        "オオノ, Ohno, oono, Ōno, ono, おおの",
        "ツジ, Tsuji, tuji, tuzi, tsuzi, つじ",
        "ナンバ, Namba, nanba, NAMBA, nanba, ﾅﾝﾊﾞ",
        "ショウ, Shō, syou, shoh, sho, しょう",
        "ジュンコ, Junko, zyunko, jyunko, JUNKO, じゅんこ"
    })
    void the_usual_spellings_of_one_sound_are_the_same(
            String kana, String first, String second, String third, String fourth, String fifth) {
        assertThat(new String[] {first, second, third, fourth, fifth})
                .extracting(Romaji::folded)
                .containsOnly(Romaji.folded(kana));
    }
}

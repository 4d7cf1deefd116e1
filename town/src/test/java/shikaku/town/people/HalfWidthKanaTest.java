package shikaku.town.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfWidthKanaTest {
    @Test
    void writesVoicedSoundsWithTwoCharactersAndKeepsTheSpace() {
        assertThat(HalfWidthKana.of("シンジョウ パクヴァー")).isEqualTo("ｼﾝｼﾞｮｳ ﾊﾟｸｳﾞｧｰ");
    }

    @Test
    void rareKanjiAreThoseOutsideJisX0208() {
        assertThat(RareKanji.masked("𠮷田　髙﨑濵𡈽吉高")).isEqualTo("●田　●●●●吉高");
        assertThat(RareKanji.in("山田　太郎")).isFalse();
    }
}

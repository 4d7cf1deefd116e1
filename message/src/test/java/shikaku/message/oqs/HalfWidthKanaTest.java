package shikaku.message.oqs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfWidthKanaTest {

    @ParameterizedTest
    @CsvSource({
        "ガッコウ　パン, ｶﾞｯｺｳ ﾊﾟﾝ",
        "ヴィラ・ショー, ｳﾞｨﾗ･ｼｮｰ",
        "やまだ　はなこ, ﾔﾏﾀﾞ ﾊﾅｺ",
        "ﾔﾏﾀﾞ ﾊﾅｺ, ﾔﾏﾀﾞ ﾊﾅｺ",
        "Smith 神, Smith 神",
        "●, ●",
    })
    void kanaTravelHalfWidthAndAllElseStays(String given, String written) {
        assertThat(HalfWidthKana.of(given)).isEqualTo(written);
    }
}

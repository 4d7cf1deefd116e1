package shikaku.accounting.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "' 1234 ', 1234", "'1,234', 1234", "１２３, 123", "999999, 999999"})
    void whatAClerkTypesIsReadHoweverTheyWriteDigits(String typed, int points) {
        assertThat(Points.parse(typed).map(Points::value)).isEqualTo(Optional.of(points));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "12.5", "1000000", "一二三", "99999999999999999999", "1234点"})
    void whatIsOutOfBoundsOrNoNumberIsNot(String typed) {
        assertThat(Points.parse(typed)).isEmpty();
    }
}

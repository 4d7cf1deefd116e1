package shikaku.terminal.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import shikaku.terminal.checkin.CheckInNumber;

class SignsTest {
    private static final int A_BUSY_DAY = 500;

    private Optional<CheckInNumber> firstToday = Optional.of(new CheckInNumber(41));
    private final Signs signs = new Signs(() -> firstToday);

    @Test
    void noTwoOfADayBearTheSameSignAndNeighboursShareNothingOfIt() {
        List<Sign> given = ofADay();
        assertThat(given).doesNotHaveDuplicates().hasSize(A_BUSY_DAY);
        for (int next = 1; next < given.size(); next++) {
            assertThat(given.get(next).resembles(given.get(next - 1))).isFalse();
        }
        assertThat(given.subList(0, Sign.OF_A_ROUND)).extracting(Sign::beside).containsOnly("");
        assertThat(given.get(Sign.OF_A_ROUND).beside()).isEqualTo(" 2");
    }

    @Test
    void theDeskFindsWhatTheKioskShowedAlsoAfterAStartAndNothingOfAnotherDay() {
        assertThat(new Signs(() -> firstToday).of(new CheckInNumber(77))).isEqualTo(signs.of(new CheckInNumber(77)));
        assertThat(signs.of(new CheckInNumber(40))).isEmpty();
        Optional<Sign> first = signs.of(new CheckInNumber(41));
        firstToday = Optional.of(new CheckInNumber(80));
        signs.forget();
        assertThat(signs.of(new CheckInNumber(41))).isEmpty();
        assertThat(signs.of(new CheckInNumber(80))).isEqualTo(first);
    }

    @Test
    void beforeTheFirstOfADayThereIsNone() {
        firstToday = Optional.empty();
        assertThat(signs.of(new CheckInNumber(1))).isEmpty();
        firstToday = Optional.of(new CheckInNumber(1));
        assertThat(signs.of(new CheckInNumber(1))).isPresent();
    }

    private List<Sign> ofADay() {
        return LongStream.range(41, 41 + A_BUSY_DAY)
                .mapToObj(CheckInNumber::new)
                .flatMap(number -> signs.of(number).stream())
                .toList();
    }

    @Test
    void everyAnimalIsDrawnAndEveryColourStandsInTheStyleSheet() throws IOException {
        Document drawings = Jsoup.parse(resource("signs.svg"), Parser.xmlParser());
        assertThat(drawings.select("symbol").eachAttr("id"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Animal.values()).map(Animal::word).toList());
        assertThat(drawings.select("script, image, foreignObject, [style]")).isEmpty();
        String style = resource("terminal.css");
        for (Colour colour : Colour.values()) {
            assertThat(style).contains(".animal." + colour.word() + " {");
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SignsTest.class.getResourceAsStream("/static/style/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

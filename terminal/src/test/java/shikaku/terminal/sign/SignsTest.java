package shikaku.terminal.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInNumber;

class SignsTest {
    private static final int A_BUSY_DAY = 500;

    private final Signs signs = new Signs(new SplittableRandom(6));

    @Test
    void noTwoWhoMayBeInTheClinicAtATimeBearTheSameSign() {
        List<Sign> given = LongStream.rangeClosed(1, A_BUSY_DAY)
                .mapToObj(CheckInNumber::new)
                .map(signs::give)
                .toList();
        for (int last = Limits.SIGNS; last < given.size(); last++) {
            assertThat(given.subList(last - Limits.SIGNS, last)).doesNotHaveDuplicates();
            assertThat(given.get(last).resembles(given.get(last - 1))).isFalse();
        }
    }

    @Test
    void theDeskFindsTheSignThatTheKioskShowedAndNoneOfLongAgo() {
        Sign first = signs.give(new CheckInNumber(1));
        assertThat(signs.of(new CheckInNumber(1))).contains(first);
        assertThat(signs.of(new CheckInNumber(2))).isEmpty();
        LongStream.rangeClosed(2, Limits.SIGNS + 1).mapToObj(CheckInNumber::new).forEach(signs::give);
        assertThat(signs.of(new CheckInNumber(1))).isEmpty();
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

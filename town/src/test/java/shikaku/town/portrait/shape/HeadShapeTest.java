package shikaku.town.portrait.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shikaku.domain.Sex;
import shikaku.town.portrait.trait.AgeClass;
import shikaku.town.portrait.trait.PortraitParameters;

/** Whatever the numbers are, the parts of a head hang together. */
class HeadShapeTest {
    private static final int MANY = 600;

    @Test
    void no_eye_floats_before_its_face() {
        assertThat(people())
                .allSatisfy(
                        person -> assertThat(head(person).eyeBehindSurface()).isBetween(.17, .23));
    }

    @Test
    void an_open_eye_is_seen_from_the_front() {
        assertThat(people()).allSatisfy(person -> {
            HeadShape head = head(person);
            double x = person.eyes().x();
            double y = person.eyes().y();
            double front = head.eyeFront();
            assertThat(head.eyeball(x, y, front)).isCloseTo(0, within(1e-6));
            assertThat(head.skin(x, y, front)).as("no skin lies over the ball").isPositive();
        });
    }

    @Test
    void a_nose_stands_out_of_its_face_and_a_point_far_away_is_far_away() {
        assertThat(people()).allSatisfy(person -> {
            HeadShape head = head(person);
            double noseY = person.nose().y();
            assertThat(outline(head, noseY)).isGreaterThan(outline(head, person.mouthY()));
            assertThat(head.skin(0, noseY, 4)).isGreaterThan(1);
        });
    }

    @Test
    void a_closed_eye_has_no_opening() {
        PortraitParameters person = people().findFirst().orElseThrow();
        HeadShape closed = new HeadShape(person, new Expression(0, 0));
        double y = person.eyes().y();
        assertThat(closed.opening().distance(person.eyes().x(), y)).isNotNegative();
        assertThat(head(person).opening().distance(person.eyes().x(), y)).isNegative();
    }

    /** z of the skin in the middle plane at a height. */
    private static double outline(HeadShape head, double y) {
        double z = 2;
        for (int step = 0; step < 60; step++) {
            z -= .8 * head.skin(0, y, z);
        }
        return z;
    }

    private static HeadShape head(PortraitParameters person) {
        return new HeadShape(person, Expression.CALM);
    }

    private static Stream<PortraitParameters> people() {
        AgeClass[] ages = AgeClass.values();
        return LongStream.range(0, MANY)
                .mapToObj(seed -> PortraitParameters.random(
                        seed,
                        ages[(int) (seed % ages.length)],
                        seed % 2 == 0 ? Sex.MALE : Sex.FEMALE,
                        PortraitParameters.WIDE_CONTRAST));
    }
}

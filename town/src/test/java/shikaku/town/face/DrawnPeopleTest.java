package shikaku.town.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.domain.Sex;
import shikaku.face.OperatingPoint;
import shikaku.face.Sighting;
import shikaku.face.Verification;
import shikaku.face.live.Challenge;
import shikaku.face.live.ChallengeLimits;
import shikaku.face.live.Glimpse;
import shikaku.face.live.Task;
import shikaku.face.net.FaceFiles;
import shikaku.face.net.ModelsMissing;
import shikaku.face.net.Nets;
import shikaku.face.picture.Picture;
import shikaku.face.quality.Gate;
import shikaku.town.portrait.Portrayed;
import shikaku.town.portrait.TownFaces;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.picture.Renderer;
import shikaku.town.portrait.picture.Sensor;
import shikaku.town.portrait.shape.Expression;
import shikaku.town.portrait.trait.AgeClass;
import shikaku.town.portrait.trait.PortraitParameters;

/** Each gate, and the challenge, with the real nets before a drawn camera. Small pictures: drawing is what takes time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class DrawnPeopleTest {
    private static final PortraitParameters SOMEBODY =
            PortraitParameters.random(100, AgeClass.ADULT, Sex.MALE, PortraitParameters.WIDE_CONTRAST);
    private static final Capture STRAIGHT = Capture.camera(500).turned(0, 0).sized(240, 320);
    private static final Renderer RENDERER = new Renderer(1);

    private static final PortraitParameters OTHER =
            TownFaces.shipped().of(new Portrayed("mikasa-makoto", 40, Sex.MALE));

    private final Map<Drawn, Sighting> looked = new HashMap<>();
    private Nets nets;
    private Verification verification;

    private record Drawn(PortraitParameters who, Capture capture) {}

    @BeforeAll
    void open() {
        try {
            nets = Nets.open(FaceFiles.under(Path.of("..").toAbsolutePath().normalize()));
            verification = new Verification(nets, OperatingPoint.DEFAULT);
        } catch (ModelsMissing e) {
            abort(String.valueOf(e.getMessage()));
        }
    }

    @AfterAll
    void close() {
        if (nets != null) {
            nets.close();
        }
    }

    @Test
    void somebody_who_looks_straight_is_compared() {
        assertThat(look(STRAIGHT)).isInstanceOf(Sighting.Seen.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-40, 40})
    void a_head_turned_by_40_degrees_is_asked_to_look_straight(double yaw) {
        assertThat(gate(STRAIGHT.turned(yaw, 0))).isInstanceOf(Gate.TurnedAway.class);
    }

    @Test
    void darkness_is_said_to_be_darkness() {
        assertThat(gate(STRAIGHT.through(new Sensor(.5, 3, .2, 0, false)))).isInstanceOf(Gate.TooDark.class);
        assertThat(gate(STRAIGHT.through(new Sensor(.5, 2, .05, 0, false)))).isInstanceOf(Gate.TooDark.class);
    }

    @Test
    void a_camera_out_of_focus_asks_to_keep_still() {
        assertThat(gate(STRAIGHT.through(new Sensor(8, 1, 1, 0, false)))).isInstanceOf(Gate.TooBlurred.class);
    }

    @Test
    void two_people_side_by_side_are_asked_to_be_one() {
        BufferedImage one = RENDERER.draw(SOMEBODY, STRAIGHT);
        BufferedImage two = new BufferedImage(2 * one.getWidth(), one.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = two.createGraphics();
        g.drawImage(one, 0, 0, null);
        g.drawImage(one, one.getWidth(), 0, null);
        g.dispose();
        assertThat(verification.look(Picture.of(two)))
                .isInstanceOfSatisfying(
                        Sighting.Gated.class, gated -> assertThat(gated.gate()).isEqualTo(new Gate.TwoFaces(2)));
    }

    @Test
    void turning_the_head_when_asked_passes_the_challenge_and_turning_it_the_other_way_does_not() {
        List<Glimpse> turned = glimpses(0, 0, 15, 30, 15, 0, 0);
        assertThat(played(Task.TURN_LEFT, turned)).isEqualTo(Challenge.Phase.PASSED);
        assertThat(played(Task.TURN_RIGHT, turned)).isEqualTo(Challenge.Phase.ACT);
    }

    @Test
    void a_blink_passes_the_challenge() {
        Sighting open = look(STRAIGHT);
        Sighting shut = look(STRAIGHT.making(new Expression(.3, 0)));
        assertThat(played(Task.BLINK, inTime(List.of(open, open, shut, open, open))))
                .isEqualTo(Challenge.Phase.PASSED);
    }

    @Test
    void nobody_turns_the_head_for_somebody_else() {
        Sighting holder = look(STRAIGHT);
        Sighting other = look(OTHER, STRAIGHT);
        Sighting otherTurned = look(OTHER, STRAIGHT.turned(30, 0));
        assertThat(played(Task.TURN_LEFT, inTime(List.of(other, other, otherTurned, holder, holder))))
                .as("a picture put in the place of who turned")
                .isEqualTo(Challenge.Phase.ANOTHER);
        assertThat(played(Task.TURN_LEFT, inTime(List.of(holder, holder, otherTurned, holder, holder))))
                .as("another's turned head between two looks at a picture")
                .isEqualTo(Challenge.Phase.ACT);
        assertThat(played(Task.TURN_LEFT, inTime(List.of(other, other, otherTurned, other, other))))
                .as("the other alone")
                .isEqualTo(Challenge.Phase.PASSED);
    }

    private List<Glimpse> glimpses(double... yaws) {
        return inTime(Arrays.stream(yaws)
                .mapToObj(yaw -> look(STRAIGHT.turned(yaw, 0)))
                .toList());
    }

    private static List<Glimpse> inTime(List<Sighting> frames) {
        return IntStream.range(0, frames.size())
                .mapToObj(i ->
                        Glimpse.of(Duration.ofMillis(200L * i), frames.get(i)).orElseThrow())
                .toList();
    }

    private static Challenge.Phase played(Task task, List<Glimpse> glimpses) {
        Challenge challenge = Challenge.begin(task, ChallengeLimits.DEFAULT);
        for (Glimpse each : glimpses) {
            challenge = challenge.next(each);
        }
        return challenge.phase();
    }

    private Gate gate(Capture capture) {
        Sighting sighting = look(capture);
        assertThat(sighting).isInstanceOf(Sighting.Gated.class);
        return ((Sighting.Gated) sighting).gate();
    }

    private Sighting look(Capture capture) {
        return look(SOMEBODY, capture);
    }

    private Sighting look(PortraitParameters who, Capture capture) {
        return looked.computeIfAbsent(
                new Drawn(who, capture), _ -> verification.look(Picture.of(RENDERER.draw(who, capture))));
    }
}

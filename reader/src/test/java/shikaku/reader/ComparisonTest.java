package shikaku.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shikaku.face.Reference;
import shikaku.face.live.Task;
import shikaku.message.Reason;
import shikaku.message.reader.FaceGate;
import shikaku.message.reader.FaceLiveness;
import shikaku.message.reader.FaceScore;
import shikaku.message.reader.FaceTask;
import shikaku.message.reader.ReaderAnswer;

class ComparisonTest {
    private static final FrameStep GO_ON = new FrameStep.GoOn();
    private static final FrameStep MATCHED_ALIVE =
            new FrameStep.Over(new ReaderAnswer.Matched(new FaceScore(87), FaceLiveness.LIVING));

    private int frame;

    @Test
    void threeGoodFramesAreComparedTogetherAndAWordAndANumberComeOfIt() {
        FakeComparer comparer = FakeComparer.matching();
        Comparison comparison = comparison(comparer, Set.of());

        assertThat(next(comparison, FakeComparer.STRAIGHT)).isEqualTo(GO_ON);
        assertThat(next(comparison, FakeComparer.DARK)).isEqualTo(new FrameStep.Again(FaceGate.TOO_DARK));
        assertThat(next(comparison, FakeComparer.STRAIGHT)).isEqualTo(GO_ON);
        assertThat(next(comparison, FakeComparer.STRAIGHT)).isEqualTo(MATCHED_ALIVE);
        assertThat(comparer.compared).containsExactly(3);
    }

    @Test
    void somebodyElseIsNotRecognized() {
        FakeComparer other = new FakeComparer(1.312, true, new Reference.Face(FakeComparer.embedding()));
        Comparison comparison = comparison(other, Set.of());

        next(comparison, FakeComparer.STRAIGHT);
        next(comparison, FakeComparer.STRAIGHT);
        assertThat(next(comparison, FakeComparer.STRAIGHT))
                .isEqualTo(new FrameStep.Over(new ReaderAnswer.NotMatched(new FaceScore(131), FaceLiveness.LIVING)));
    }

    @Test
    void aPhotoThatCannotBeComparedEndsItBeforeTheFirstFrame() {
        FakeComparer comparer = new FakeComparer(0, true, new Reference.BadPhoto(Reason.FACE_PHOTO_UNREADABLE));

        assertThat(comparison(comparer, Set.of()).withoutPhoto())
                .hasValue(new FrameStep.Over(new ReaderAnswer.Failed(Reason.FACE_PHOTO_UNREADABLE)));
        assertThat(comparison(FakeComparer.matching(), Set.of()).withoutPhoto()).isEmpty();
    }

    @Test
    void unsureWhereNoTaskIsAllowedItStaysUnsure() {
        assertThat(untilAsked(comparison(FakeComparer.unsure(), Set.of())))
                .isEqualTo(new FrameStep.Over(new ReaderAnswer.Unsure()));
    }

    @Test
    void unsureItAsksForATaskAndComparesTheFramesOfItsEnd() {
        FakeComparer comparer = FakeComparer.unsure();
        Comparison comparison = comparison(comparer, Set.of(Task.TURN_LEFT));

        assertThat(untilAsked(comparison)).isEqualTo(new FrameStep.Ask(FaceTask.TURN_LEFT));
        next(comparison, FakeComparer.STRAIGHT);
        next(comparison, FakeComparer.STRAIGHT);
        assertThat(next(comparison, FakeComparer.TURNED_LEFT)).isEqualTo(GO_ON);
        assertThat(next(comparison, FakeComparer.STRAIGHT)).isEqualTo(GO_ON);
        assertThat(next(comparison, FakeComparer.STRAIGHT))
                .isEqualTo(new FrameStep.Done(
                        new FrameStep.Over(new ReaderAnswer.Matched(new FaceScore(87), FaceLiveness.UNSURE))));
        assertThat(comparer.compared).as("frames compared").containsExactly(3, 2);
    }

    @Test
    void aSecondHeadBeginsTheTaskAnew() {
        Comparison comparison = comparison(FakeComparer.unsure(), Set.of(Task.TURN_LEFT));
        untilAsked(comparison);
        next(comparison, FakeComparer.STRAIGHT);
        next(comparison, FakeComparer.STRAIGHT);
        next(comparison, FakeComparer.TURNED_LEFT);
        assertThat(next(comparison, FakeComparer.TWO)).isEqualTo(new FrameStep.Again(FaceGate.TWO_FACES));
        next(comparison, FakeComparer.STRAIGHT);
        assertThat(next(comparison, FakeComparer.STRAIGHT)).isEqualTo(GO_ON);
    }

    @Test
    void ofDrawnPeopleLivenessDecidesNothingAndOneFrameOfAnotherCameraChangesThat() {
        Comparison drawn = comparison(FakeComparer.unsure(), Set.of());
        Comparison mixed = comparison(FakeComparer.unsure(), Set.of());
        for (int each = 0; each < 2; each++) {
            next(drawn, Camera.DRAWN, FakeComparer.STRAIGHT);
            next(mixed, Camera.DRAWN, FakeComparer.STRAIGHT);
        }
        assertThat(next(drawn, Camera.DRAWN, FakeComparer.STRAIGHT))
                .isEqualTo(new FrameStep.Over(new ReaderAnswer.Matched(new FaceScore(87), FaceLiveness.UNSURE)));
        assertThat(next(mixed, Camera.OF_PEOPLE, FakeComparer.STRAIGHT))
                .isEqualTo(new FrameStep.Over(new ReaderAnswer.Unsure()));
    }

    @Test
    void somebodyWhoDidTheTaskForAPictureIsNotedAndNothingIsCompared() {
        FakeComparer comparer = FakeComparer.unsure();
        Comparison comparison = comparison(comparer, Set.of(Task.TURN_LEFT));
        untilAsked(comparison);
        next(comparison, FakeComparer.OTHER_STRAIGHT);
        next(comparison, FakeComparer.OTHER_STRAIGHT);
        next(comparison, FakeComparer.OTHER_TURNED_LEFT);
        assertThat(next(comparison, FakeComparer.STRAIGHT))
                .isEqualTo(new FrameStep.Over(new ReaderAnswer.Failed(Reason.FACE_TASK_BY_ANOTHER)));
        assertThat(comparer.compared).as("frames compared").containsExactly(3);
    }

    @Test
    void norDoesAnothersTurnedHeadDoItForAPictureThatLooksStraightBeforeAndAfter() {
        Comparison comparison = comparison(FakeComparer.unsure(), Set.of(Task.TURN_LEFT));
        untilAsked(comparison);
        next(comparison, FakeComparer.STRAIGHT);
        next(comparison, FakeComparer.STRAIGHT);
        next(comparison, FakeComparer.OTHER_TURNED_LEFT);
        next(comparison, FakeComparer.STRAIGHT);
        assertThat(next(comparison, FakeComparer.STRAIGHT)).isEqualTo(GO_ON);
    }

    @Test
    void whoDoesNotDoTheTaskIsNotRefusedButUnsure() {
        Comparison comparison = comparison(FakeComparer.unsure(), Set.of(Task.BLINK));
        untilAsked(comparison);
        frame += 10 * 25;
        assertThat(next(comparison, FakeComparer.NOBODY)).isEqualTo(new FrameStep.Over(new ReaderAnswer.Unsure()));
    }

    @Test
    void whatIsNoPictureIsRefusedWithItsReason() {
        assertThat(next(comparison(FakeComparer.matching(), Set.of()), FakeComparer.NO_PICTURE))
                .isEqualTo(new FrameStep.NoPicture(Reason.FACE_FRAME_REFUSED));
    }

    private FrameStep untilAsked(Comparison comparison) {
        next(comparison, FakeComparer.STRAIGHT);
        next(comparison, FakeComparer.STRAIGHT);
        return next(comparison, FakeComparer.STRAIGHT);
    }

    /** Ten frames a second. */
    private FrameStep next(Comparison comparison, byte[] jpeg) {
        return next(comparison, Camera.OF_PEOPLE, jpeg);
    }

    private FrameStep next(Comparison comparison, Camera camera, byte[] jpeg) {
        frame++;
        return comparison.next(Duration.ofMillis(100L * frame), camera, jpeg);
    }

    private static Comparison comparison(Comparer comparer, Set<Task> tasks) {
        Reference card = comparer.reference(new byte[0]);
        return new Comparison(comparer, card, tasks, new Random(1));
    }
}

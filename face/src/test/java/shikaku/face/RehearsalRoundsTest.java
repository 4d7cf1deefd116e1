package shikaku.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shikaku.face.Rehearsal.Result;
import shikaku.message.Reason;

/** What counts as having rehearsed. */
class RehearsalRoundsTest {
    private static final Outcome KNOWN = new Outcome.Matched(.3, new Liveness.Living(1));
    private static final Outcome STRANGE = new Outcome.NotMatched(1.3, new Liveness.Living(1));
    private static final Outcome SLOW_PHOTO = new Outcome.BadPhoto(Reason.FACE_PHOTO_UNREADABLE);
    private static final Outcome SLOW_FRAME = new Outcome.BadFrames(Reason.FACE_FRAME_REFUSED);

    private boolean decodes;

    @Test
    void aRoundThatWasTooSlowIsHeldAgain() {
        assertThat(held(SLOW_PHOTO, SLOW_FRAME, KNOWN, SLOW_FRAME, KNOWN)).isEqualTo(Result.PASSED);
    }

    @Test
    void aMachineThatIsAlwaysTooSlowDoesNotPassAndItIsNotTheNets() {
        assertThat(held(Collections.nCopies(9, SLOW_PHOTO).toArray(Outcome[]::new)))
                .isEqualTo(Result.TOO_SLOW);
    }

    @Test
    void netsThatSeeNobodyInPicturesThatCanBeDecodedAreNotSlow() {
        decodes = true;
        assertThat(held(Collections.nCopies(9, SLOW_PHOTO).toArray(Outcome[]::new)))
                .isEqualTo(Result.NOT_KNOWN);
    }

    @Test
    void netsThatDoNotKnowTheDrawingOnceDoNotPass() {
        assertThat(held(KNOWN, STRANGE, KNOWN)).isEqualTo(Result.NOT_KNOWN);
    }

    private Result held(Outcome... outcomes) {
        Iterator<Outcome> next = Stream.concat(Stream.of(outcomes), Stream.generate(() -> STRANGE))
                .iterator();
        return Rehearsal.hold(next::next, () -> decodes, 2);
    }
}

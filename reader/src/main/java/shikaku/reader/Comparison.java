package shikaku.reader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.face.LivenessRule;
import shikaku.face.Outcome;
import shikaku.face.Reference;
import shikaku.face.Sighting;
import shikaku.face.live.Challenge;
import shikaku.face.live.ChallengeLimits;
import shikaku.face.live.Glimpse;
import shikaku.face.live.Task;
import shikaku.face.quality.Gate;
import shikaku.message.Reason;
import shikaku.message.reader.FaceScore;
import shikaku.message.reader.ReaderAnswer;

/**
 * One comparison of the card's photo with the camera's frames (照合), frame by frame; knows no thread, no clock and no pipe. When it is unsure whether the camera
 * sees a living face it asks for a task, if one is allowed; then only frames of its end are compared, and only if they show whoever did the task.
 */
@Realizes(arrows = {Arrow.A1, Arrow.A2})
final class Comparison {
    private final Comparer comparer;
    private final Reference card;
    private final Set<Task> tasks;
    private final RandomGenerator random;
    private final List<Sighting> seen = new ArrayList<>();
    private Optional<Asked> asked = Optional.empty();
    private Camera camera = Camera.DRAWN;

    /** @param tasks that may be asked for; none, and unsure is the end */
    Comparison(Comparer comparer, Reference card, Set<Task> tasks, RandomGenerator random) {
        this.comparer = comparer;
        this.card = card;
        this.tasks = tasks;
        this.random = random;
    }

    /** A task under way. @param since when it was asked */
    private record Asked(Challenge challenge, Duration since) {}

    /** The end before the first frame, when the card's photo cannot be compared. */
    Optional<FrameStep> withoutPhoto() {
        return card instanceof Reference.Face ? Optional.empty() : Optional.of(decided(camera.rule(), Duration.ZERO));
    }

    /**
     * One more frame.
     *
     * @param at since some beginning
     * @param by liveness decides unless all of them were drawn
     */
    FrameStep next(Duration at, Camera by, byte[] jpeg) {
        camera = camera.and(by);
        Sighting sighting = comparer.look(jpeg);
        return asked.map(task -> during(task, at, sighting)).orElseGet(() -> collect(at, sighting));
    }

    private FrameStep collect(Duration at, Sighting sighting) {
        if (sighting instanceof Sighting.Seen) {
            seen.add(sighting);
            return seen.size() < Limits.FRAMES_COMPARED ? new FrameStep.GoOn() : decided(camera.rule(), at);
        }
        return notSeen(sighting);
    }

    private static FrameStep notSeen(Sighting sighting) {
        return switch (sighting) {
            case Sighting.Gated(Gate gate, var _, var _) -> new FrameStep.Again(FaceWords.of(gate));
            case Sighting.Refused(var reason) -> new FrameStep.NoPicture(reason);
            case Sighting.Seen _ -> new FrameStep.GoOn();
        };
    }

    private FrameStep decided(LivenessRule now, Duration at) {
        Outcome outcome = comparer.decide(card, List.copyOf(seen), now);
        seen.clear();
        asked = Optional.empty();
        return switch (outcome) {
            case Outcome.Matched(double distance, var liveness) ->
                over(new ReaderAnswer.Matched(FaceScore.of(distance), FaceWords.of(liveness)));
            case Outcome.NotMatched(double distance, var liveness) ->
                over(new ReaderAnswer.NotMatched(FaceScore.of(distance), FaceWords.of(liveness)));
            case Outcome.Unsure _ -> tasks.isEmpty() ? over(new ReaderAnswer.Unsure()) : ask(at);
            case Outcome.Retake(Gate gate) -> new FrameStep.Again(FaceWords.of(gate));
            case Outcome.NotLive fake -> over(new ReaderAnswer.Failed(fake.reason()));
            case Outcome.NoPhoto() -> over(new ReaderAnswer.NoPhoto());
            case Outcome.BadPhoto(var reason) -> over(new ReaderAnswer.Failed(reason));
            case Outcome.BadFrames(var reason) -> over(new ReaderAnswer.Failed(reason));
        };
    }

    private FrameStep ask(Duration at) {
        Task task = Task.any(random, tasks);
        asked = Optional.of(new Asked(Challenge.begin(task, ChallengeLimits.DEFAULT), at));
        return new FrameStep.Ask(FaceWords.of(task));
    }

    /** Heads turn beyond what is compared here, so a gate with one face is no reason to take it again. */
    private FrameStep during(Asked task, Duration at, Sighting sighting) {
        if (at.minus(task.since).compareTo(ChallengeLimits.DEFAULT.time()) > 0) {
            return over(new ReaderAnswer.Unsure());
        }
        Optional<Glimpse> glimpse = Glimpse.of(at.minus(task.since), sighting);
        Challenge before =
                crowded(sighting) ? Challenge.begin(task.challenge.task(), ChallengeLimits.DEFAULT) : task.challenge;
        Challenge now = glimpse.map(before::next).orElse(before);
        asked = Optional.of(new Asked(now, task.since));
        return glimpse.isEmpty() ? notSeen(sighting) : after(now, at, sighting);
    }

    private FrameStep after(Challenge now, Duration at, Sighting sighting) {
        boolean back = now.phase() == Challenge.Phase.BACK || now.phase() == Challenge.Phase.PASSED;
        if (!back || now.still() == 0) {
            seen.clear();
        } else if (sighting instanceof Sighting.Seen) {
            seen.add(sighting);
        }
        return switch (now.phase()) {
            case FRONT, ACT, BACK -> new FrameStep.GoOn();
            case PASSED -> new FrameStep.Done(decided(LivenessRule.CHALLENGE_PASSED, at));
            case ANOTHER -> over(new ReaderAnswer.Failed(Reason.FACE_TASK_BY_ANOTHER));
            case OVER -> over(new ReaderAnswer.Unsure());
        };
    }

    /** One of two heads could do the task for the other: it begins anew. */
    private static boolean crowded(Sighting sighting) {
        return sighting instanceof Sighting.Gated(Gate.TwoFaces _, var _, var _);
    }

    private static FrameStep over(ReaderAnswer answer) {
        return new FrameStep.Over(answer);
    }
}

package shikaku.face.live;

import java.util.Optional;
import shikaku.face.Embedding;

/**
 * A challenge as a state machine over frames: look straight, do it, look straight again, and be the same head all the time. Pure: each glimpse gives
 * the next state. The same head is one that does not jump, and that the nets take for the one that looked straight at the beginning: whoever does it, and
 * every frame good enough to be compared. Otherwise somebody could do it for a photograph of the holder. The frames that look straight at its end are the
 * ones to compare with the card.
 *
 * @param head the one that looked straight first
 * @param still how many straight glimpses in a row
 * @param openness how far the eyes were open while looking straight, on average: narrow eyes blink, too
 */
public record Challenge(
        Task task,
        ChallengeLimits limits,
        Phase phase,
        Optional<Glimpse> last,
        Optional<Embedding> head,
        int still,
        double openness) {
    /** Where in the challenge somebody is. */
    public enum Phase {
        /** Looks straight, to begin with. */
        FRONT,
        /** Has looked straight and is asked to do it. */
        ACT,
        /** Has done it and comes back. */
        BACK,
        PASSED,
        /** Another head was seen after it had begun: whoever did it did not do it for himself. */
        ANOTHER,
        /** The time is over: nothing is held against anybody. */
        OVER
    }

    public static Challenge begin(Task task, ChallengeLimits limits) {
        return new Challenge(task, limits, Phase.FRONT, Optional.empty(), Optional.empty(), 0, 0);
    }

    /** The state after one more frame. A frame without a face is no glimpse; if they last, the gap begins the challenge anew. */
    public Challenge next(Glimpse glimpse) {
        if (isAtItsEnd()) {
            return this;
        }
        if (glimpse.at().compareTo(limits.time()) > 0) {
            return to(Phase.OVER, glimpse, still);
        }
        boolean same = last.map(before -> glimpse.follows(before, limits)).orElse(true);
        Challenge from = same ? this : begin(task, limits);
        return from.step(glimpse);
    }

    private boolean isAtItsEnd() {
        return switch (phase) {
            case FRONT, ACT, BACK -> false;
            case PASSED, ANOTHER, OVER -> true;
        };
    }

    private Challenge step(Glimpse glimpse) {
        boolean another = head.isPresent() && glimpse.comparable() && !glimpse.isOf(head, limits);
        return switch (phase) {
            case FRONT -> another ? begin(task, limits).looking(glimpse) : looking(glimpse);
            case ACT -> another ? to(Phase.ANOTHER, glimpse, 0) : acting(glimpse);
            case BACK -> another ? to(Phase.ANOTHER, glimpse, 0) : back(glimpse);
            case PASSED, ANOTHER, OVER -> this;
        };
    }

    private Challenge looking(Glimpse glimpse) {
        if (!straight(glimpse) || !glimpse.comparable()) {
            return to(Phase.FRONT, glimpse, 0);
        }
        int frames = still + 1;
        double mean = (openness * still + glimpse.eyes().mean()) / frames;
        Phase next = frames >= limits.still() ? Phase.ACT : Phase.FRONT;
        return new Challenge(task, limits, next, Optional.of(glimpse), head.or(glimpse::who), frames, mean);
    }

    /** A turned head that the nets do not know again, be it another's or only turned too far, has done nothing. */
    private Challenge acting(Glimpse glimpse) {
        return done(glimpse) && glimpse.isOf(head, limits) ? to(Phase.BACK, glimpse, 0) : to(Phase.ACT, glimpse, still);
    }

    private Challenge back(Glimpse glimpse) {
        boolean there =
                straight(glimpse) && glimpse.comparable() && glimpse.eyes().mean() >= limits.open() * openness;
        int frames = there ? still + 1 : 0;
        return to(frames >= limits.still() ? Phase.PASSED : Phase.BACK, glimpse, frames);
    }

    /** The person's left is the picture's right. */
    private boolean done(Glimpse glimpse) {
        return switch (task) {
            case TURN_LEFT -> glimpse.pose().yaw() >= limits.turned();
            case TURN_RIGHT -> glimpse.pose().yaw() <= -limits.turned();
            case BLINK -> straight(glimpse) && glimpse.eyes().mean() <= limits.closed() * openness;
        };
    }

    private boolean straight(Glimpse glimpse) {
        return Math.abs(glimpse.pose().yaw()) <= limits.front();
    }

    private Challenge to(Phase next, Glimpse glimpse, int frames) {
        return new Challenge(task, limits, next, Optional.of(glimpse), head, frames, openness);
    }
}

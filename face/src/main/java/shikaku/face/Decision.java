package shikaku.face;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shikaku.face.quality.FaceView;
import shikaku.face.quality.Gate;
import shikaku.message.Reason;

/**
 * From what was seen to an answer. Liveness comes before the comparison, so that a picture held up learns nothing about how alike it is.
 *
 * @param point the numbers that decide
 * @param rule what liveness decides
 */
record Decision(OperatingPoint point, LivenessRule rule) {
    Outcome of(Embedding card, List<Sighting> sightings) {
        if (sightings.size() > Limits.FRAMES) {
            return new Outcome.BadFrames(Reason.FACE_FRAMES_TOO_MANY);
        }
        List<Sighting.Seen> best = best(sightings);
        if (best.isEmpty()) {
            return nothingSeen(sightings);
        }
        if (somebodyElseCame(best)) {
            return new Outcome.Retake(new Gate.TwoFaces(2));
        }
        Liveness liveness = point.liveness(
                best.stream().mapToDouble(Sighting.Seen::liveness).average().orElseThrow());
        return withheld(liveness).orElseGet(() -> compared(card, best, liveness));
    }

    /** Frames of two people are not taken together, or one's liveness would answer for the other's face. */
    private boolean somebodyElseCame(List<Sighting.Seen> best) {
        return best.stream()
                .anyMatch(one -> best.stream()
                        .anyMatch(other -> !point.matches(one.embedding().distance(other.embedding()))));
    }

    private Outcome compared(Embedding card, List<Sighting.Seen> best, Liveness liveness) {
        double distance = card.distance(
                Embedding.mean(best.stream().map(Sighting.Seen::embedding).toList()));
        return point.matches(distance)
                ? new Outcome.Matched(distance, liveness)
                : new Outcome.NotMatched(distance, liveness);
    }

    private Optional<Outcome> withheld(Liveness liveness) {
        return switch (liveness) {
            case Liveness.Living _ -> Optional.empty();
            case Liveness.Unsure unsure ->
                rule == LivenessRule.DECIDES ? Optional.of(new Outcome.Unsure(unsure)) : Optional.empty();
            case Liveness.Fake fake ->
                rule == LivenessRule.SHOWN_ONLY ? Optional.empty() : Optional.of(new Outcome.NotLive(fake));
        };
    }

    /** The straightest frames; of equally straight ones the sharpest. */
    private static List<Sighting.Seen> best(List<Sighting> sightings) {
        return sightings.stream()
                .filter(Sighting.Seen.class::isInstance)
                .map(Sighting.Seen.class::cast)
                .sorted(Comparator.comparingDouble(
                                (Sighting.Seen each) -> each.face().pose().away())
                        .thenComparing(Comparator.comparingDouble(Sighting.Seen::sharpness)
                                .reversed()))
                .limit(Limits.COMPARED)
                .toList();
    }

    /** The newest gate is the one that the patient can mend now. */
    private static Outcome nothingSeen(List<Sighting> sightings) {
        Outcome outcome = new Outcome.Retake(new Gate.NoFace());
        for (Sighting each : sightings) {
            outcome = switch (each) {
                case Sighting.Gated(Gate gate, Optional<FaceView> _, Optional<Embedding> _) -> new Outcome.Retake(gate);
                case Sighting.Refused(Reason reason) -> new Outcome.BadFrames(reason);
                case Sighting.Seen _ -> outcome;
            };
        }
        return outcome;
    }
}

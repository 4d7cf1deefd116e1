package shikaku.town.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import shikaku.face.LivenessRule;
import shikaku.face.Outcome;
import shikaku.face.Reference;
import shikaku.face.Sighting;
import shikaku.face.Verification;
import shikaku.face.bench.Progress;
import shikaku.face.quality.Gate;
import shikaku.town.portrait.Portraits;
import shikaku.town.portrait.Portrayed;
import shikaku.town.portrait.picture.Capture;

/**
 * Everybody's card against captures of everybody, the whole way from files to a word: JPEG 2000 and JPEG, detection, gates, comparison. Liveness is computed
 * and decides nothing, because its net never saw a drawing.
 *
 * @param captures of the usual kind, of each person
 * @param framed lets a test make pictures smaller: drawing is what takes time
 */
record DrawnPeopleBench(Verification verification, Portraits portraits, int captures, UnaryOperator<Capture> framed) {
    /** A face as on a card, and whose. */
    private record Held(Portrayed who, Reference reference) {}

    DrawnMeasurement measure(List<Portrayed> people, Progress progress) {
        int pictures = people.stream().mapToInt(who -> 1 + shots(who)).sum();
        Steps steps = new Steps(progress, pictures);
        List<Held> cards = new ArrayList<>();
        for (Portrayed who : people) {
            cards.add(new Held(who, verification.reference(portraits.cardFile(who))));
            steps.next();
        }
        Map<Shot, DrawnVerdicts> shots = new EnumMap<>(Shot.class);
        for (Shot shot : Shot.values()) {
            DrawnVerdicts verdicts = new DrawnVerdicts();
            people.forEach(who -> take(shot, who, cards, verdicts, steps));
            shots.put(shot, verdicts);
        }
        int found = (int) cards.stream()
                .filter(card -> card.reference() instanceof Reference.Face)
                .count();
        return new DrawnMeasurement(people.size(), found, shots);
    }

    private int shots(Portrayed who) {
        return List.of(Shot.values()).stream()
                .mapToInt(shot -> shot.of(who, captures).size())
                .sum();
    }

    private void take(Shot shot, Portrayed who, List<Held> cards, DrawnVerdicts verdicts, Steps steps) {
        for (Capture capture : shot.of(who, captures)) {
            judge(verification.look(portraits.camera(who, framed.apply(capture))), who, cards, verdicts);
            steps.next();
        }
    }

    private void judge(Sighting sighting, Portrayed who, List<Held> cards, DrawnVerdicts verdicts) {
        switch (sighting) {
            case Sighting.Seen seen -> {
                verdicts.picture(true);
                cards.forEach(card -> verdicts.compared(card.who().equals(who), matches(card.reference(), seen)));
            }
            case Sighting.Gated(Gate gate, var face, var _) -> {
                verdicts.picture(face.isPresent());
                verdicts.askedAgain(gate instanceof Gate.TurnedAway);
            }
            case Sighting.Refused(var reason) -> throw new IllegalStateException(reason.code());
        }
    }

    private boolean matches(Reference card, Sighting seen) {
        return verification.decide(card, List.of(seen), LivenessRule.SHOWN_ONLY) instanceof Outcome.Matched;
    }

    /** How far it is. */
    private static final class Steps {
        private final Progress progress;
        private final int all;
        private int done;

        private Steps(Progress progress, int all) {
            this.progress = progress;
            this.all = all;
        }

        private void next() {
            done++;
            progress.at(done / (double) all, done);
        }
    }
}

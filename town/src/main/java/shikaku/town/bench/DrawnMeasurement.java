package shikaku.town.bench;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What came of the drawn people: counts, and whether the pipeline keeps what is claimed of it. No accuracy of anything: their faces were chosen with the same
 * nets.
 *
 * @param cards how many, one a person
 * @param cardsFound of them, those with a face on them
 * @param shots by circumstances
 */
record DrawnMeasurement(int cards, int cardsFound, Map<Shot, DrawnVerdicts> shots) {
    private static final double DETECTED_PERCENT = 99;
    private static final double WHOLE = 100;

    DrawnMeasurement {
        shots = new EnumMap<>(shots);
    }

    SequencedMap<String, Double> figures() {
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        figures.put("people", (double) cards);
        figures.put("detection_percent", detection());
        figures.put("pairs", (double) of(Shot.USUAL).pairs());
        shots.forEach((shot, verdicts) -> figures.putAll(verdicts.figures(shot.figure())));
        return figures;
    }

    /** @param pairs how many are asked for */
    List<Goal> goals(int pairs) {
        return List.of(
                new Goal("detection_percent", Goal.Bound.AT_LEAST, DETECTED_PERCENT, detection()),
                new Goal("pairs", Goal.Bound.AT_LEAST, pairs, of(Shot.USUAL).pairs()),
                new Goal("usual_wrong_decisions", 0, of(Shot.USUAL).wrong()),
                new Goal("turned_away_not_stopped", 0, of(Shot.TURNED_AWAY).notAskedToLookStraight()),
                new Goal(
                        "lit_from_below_taken_for_another",
                        0,
                        of(Shot.LIT_FROM_BELOW).impostorMatched()));
    }

    /** Of the cards and the usual captures. */
    private double detection() {
        DrawnVerdicts usual = of(Shot.USUAL);
        return WHOLE * (cardsFound + usual.found()) / (cards + usual.pictures());
    }

    private DrawnVerdicts of(Shot shot) {
        return Optional.ofNullable(shots.get(shot)).orElseThrow();
    }
}

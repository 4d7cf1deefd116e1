package shikaku.town.bench;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What was said of the captures of one kind, each held against every card. Counts while it goes; for one thread. */
final class DrawnVerdicts {
    private int pictures;
    private int found;
    private int askedAgain;
    private int askedToLookStraight;
    private int genuineMatched;
    private int genuineRefused;
    private int impostorMatched;
    private int impostorRefused;

    void picture(boolean face) {
        pictures++;
        found += face ? 1 : 0;
    }

    /** The capture is not compared with any card. */
    void askedAgain(boolean toLookStraight) {
        askedAgain++;
        askedToLookStraight += toLookStraight ? 1 : 0;
    }

    void compared(boolean own, boolean matched) {
        if (own) {
            genuineMatched += matched ? 1 : 0;
            genuineRefused += matched ? 0 : 1;
        } else {
            impostorMatched += matched ? 1 : 0;
            impostorRefused += matched ? 0 : 1;
        }
    }

    int pictures() {
        return pictures;
    }

    int found() {
        return found;
    }

    int notAskedToLookStraight() {
        return pictures - askedToLookStraight;
    }

    int impostorMatched() {
        return impostorMatched;
    }

    int wrong() {
        return genuineRefused + impostorMatched;
    }

    int pairs() {
        return genuineMatched + genuineRefused + impostorMatched + impostorRefused;
    }

    /** All counts, by names that begin with this one. */
    SequencedMap<String, Double> figures(String name) {
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        figures.put(name + "_pictures", (double) pictures);
        figures.put(name + "_asked_again", (double) askedAgain);
        figures.put(name + "_genuine_matched", (double) genuineMatched);
        figures.put(name + "_genuine_refused", (double) genuineRefused);
        figures.put(name + "_impostor_matched", (double) impostorMatched);
        figures.put(name + "_impostor_refused", (double) impostorRefused);
        return figures;
    }
}

package shikaku.face.bench;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import shikaku.face.OperatingPoint;

/**
 * What a measurement says.
 *
 * @param people folders with pictures
 * @param chosen the curve of the half on which the operating point is chosen
 * @param reported the curve of the other half
 * @param shipped the operating point that the programs use
 */
public record FaceMeasurement(int people, Counts counts, DetCurve chosen, DetCurve reported, OperatingPoint shipped) {
    /** How many strangers may be accepted: 1 in 10,000. */
    public static final double FALSE_ACCEPTANCE = 1e-4;

    /**
     * @param images all files
     * @param unreadable no pictures
     * @param nobody pictures in which no face was found
     * @param gated faces that a reader would have asked to take again; they are compared here all the same
     */
    public record Counts(int images, int unreadable, int nobody, int gated) {
        /** Share of the readable pictures in which a face was found. */
        public double detection() {
            int readable = images - unreadable;
            return (readable - nobody) / (double) readable;
        }
    }

    /** The distance that the first half asks for. */
    public double chosenDistance() {
        return chosen.distanceFor(FALSE_ACCEPTANCE);
    }

    /** The DET curve as SVG, with the shipped operating point on it. */
    public String svg() {
        return DetSvg.of(chosen, reported, shipped.distance());
    }

    /** All numbers by names that carry their unit; without pairs there is no share, and no line. */
    public SequencedMap<String, Double> figures() {
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        figures.put("people", (double) people);
        figures.put("images", (double) counts.images());
        figures.put("images_unreadable", (double) counts.unreadable());
        figures.put("images_without_face", (double) counts.nobody());
        figures.put("images_gated", (double) counts.gated());
        figures.put("detection_percent", 100 * counts.detection());
        figures.put("genuine_pairs", (double) reported.genuinePairs());
        figures.put("impostor_pairs", (double) reported.impostorPairs());
        figures.put("eer_percent", 100 * reported.equalErrorRate());
        at("chosen", chosenDistance(), figures);
        at("shipped", shipped.distance(), figures);
        figures.values().removeIf(value -> !Double.isFinite(value));
        return figures;
    }

    /** Parts in a million, because a false acceptance that is worth shipping vanishes among hundredths of a percent. */
    private void at(String name, double distance, SequencedMap<String, Double> figures) {
        figures.put(name + "_distance", distance);
        figures.put(name + "_far_ppm", 1e6 * reported.falseAcceptance(distance));
        figures.put(name + "_far_ppm_bound95", 1e6 * reported.falseAcceptanceBound(distance));
        figures.put(name + "_frr_percent", 100 * reported.falseRejection(distance));
    }
}

package shikaku.face.bench;

import java.util.Arrays;

/**
 * The trade between accepting strangers and refusing holders (DET曲線, ISO/IEC 19795-1), for every distance that could be the operating point. FAR
 * and FRR here are of the comparison alone (FMR and FNMR there): a face that was not found is counted as not found.
 */
public final class DetCurve {
    private final long[] genuine;
    private final long[] impostor;

    private DetCurve(long[] genuine, long[] impostor) {
        this.genuine = genuine;
        this.impostor = impostor;
    }

    static DetCurve of(Distances distances) {
        return new DetCurve(summed(distances.genuine()), summed(distances.impostor()));
    }

    private static long[] summed(long[] counts) {
        long[] sums = counts.clone();
        Arrays.parallelPrefix(sums, Long::sum);
        return sums;
    }

    public long genuinePairs() {
        return genuine[genuine.length - 1];
    }

    public long impostorPairs() {
        return impostor[impostor.length - 1];
    }

    /** Share of pairs of strangers that are accepted up to a distance; NaN without any pair. */
    public double falseAcceptance(double distance) {
        return accepted(impostor, distance) / (double) impostorPairs();
    }

    /** Share of pairs of one person that are refused beyond a distance; NaN without any pair. */
    public double falseRejection(double distance) {
        return 1 - accepted(genuine, distance) / (double) genuinePairs();
    }

    /**
     * Upper end of the 95 % confidence interval of the false acceptance, by Wilson's score: with no stranger accepted, about four by the number
     * of pairs. The pairs of one run share people, so the truth may lie higher still.
     */
    public double falseAcceptanceBound(double distance) {
        double n = impostorPairs();
        double share = falseAcceptance(distance);
        double z = 1.96;
        double middle = share + z * z / (2 * n);
        double width = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        return (middle + width) / (1 + z * z / n);
    }

    /** The largest distance at which no more strangers than this are accepted; 0 when even the smallest accepts more. */
    public double distanceFor(double falseAcceptance) {
        double best = 0;
        for (int bin = 0; bin < impostor.length; bin++) {
            if (impostor[bin] <= falseAcceptance * impostorPairs()) {
                best = Distances.threshold(bin);
            }
        }
        return best;
    }

    /** Where both errors are the same (EER), as the mean of the two at the nearest distance. */
    public double equalErrorRate() {
        double nearest = Double.POSITIVE_INFINITY;
        double rate = Double.NaN;
        for (int bin = 0; bin < Distances.BINS; bin++) {
            double accepted = falseAcceptance(Distances.threshold(bin));
            double refused = falseRejection(Distances.threshold(bin));
            if (Math.abs(accepted - refused) < nearest) {
                nearest = Math.abs(accepted - refused);
                rate = (accepted + refused) / 2;
            }
        }
        return rate;
    }

    private static long accepted(long[] sums, double distance) {
        int bin = Distances.bin(distance);
        return bin < 0 ? 0 : sums[bin];
    }
}

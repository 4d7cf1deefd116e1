package shikaku.face;

import java.util.List;

/**
 * What the embedding net makes of a face (特徴量): a direction in 512 dimensions. Biometric data (C-17): it exists in the reader's process only, is
 * never sent anywhere, and its {@link #toString} says nothing.
 */
public final class Embedding {
    /** Dimensions. */
    public static final int LENGTH = 512;

    private final float[] direction;

    private Embedding(float[] direction) {
        this.direction = direction;
    }

    /**
     * @param values what the net says; their length does not matter, their direction does
     * @throws IllegalArgumentException when they are not 512 finite numbers with a direction
     */
    public static Embedding of(float[] values) {
        double square = 0;
        for (float value : values) {
            square += (double) value * value;
        }
        if (values.length != LENGTH || !Double.isFinite(square) || square == 0) {
            throw new IllegalArgumentException("an embedding is a direction in " + LENGTH + " dimensions");
        }
        float[] unit = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            unit[i] = (float) (values[i] / Math.sqrt(square));
        }
        return new Embedding(unit);
    }

    /** The direction between some of the same face: one blink or shadow weighs less. */
    public static Embedding mean(List<Embedding> some) {
        float[] sum = new float[LENGTH];
        for (Embedding each : some) {
            for (int i = 0; i < LENGTH; i++) {
                sum[i] += each.direction[i];
            }
        }
        return of(sum);
    }

    /** Euclidean distance of the two unit vectors: 0 the same, about 1.41 nothing in common, at most 2. */
    public double distance(Embedding other) {
        double square = 0;
        for (int i = 0; i < LENGTH; i++) {
            double difference = direction[i] - other.direction[i];
            square += difference * difference;
        }
        return Math.sqrt(square);
    }

    @Override
    public String toString() {
        return "an embedding";
    }
}

package shikaku.face.picture;

/**
 * Takes a new picture out of another by bilinear interpolation. Where the new one is much smaller, several samples are averaged, so that fine
 * structure does not turn into noise.
 *
 * @param edgeGoesOn whether the edge is repeated beyond the picture; else it is black there
 */
record Sampling(Picture from, boolean edgeGoesOn) {
    /** Samples across a new pixel: more would cost time and change nothing to be seen. */
    private static final int SAMPLES = 6;

    /** Where in the old picture a place of the new one lies; both in pixels, the new one counted from its corner. */
    @FunctionalInterface
    interface Mapping {
        void map(double u, double v, double[] at);
    }

    /** @param scale pixels of the old picture to one of the new */
    Picture take(int width, int height, double scale, Mapping mapping) {
        int samples = Math.clamp(Math.round(scale), 1, SAMPLES);
        byte[] out = new byte[width * height * Picture.CHANNELS];
        double[] sum = new double[Picture.CHANNELS];
        double[] at = new double[2];
        int next = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                average(x, y, samples, mapping, at, sum);
                for (double value : sum) {
                    out[next++] = (byte) Math.round(value);
                }
            }
        }
        return Picture.of(width, height, out);
    }

    private void average(int x, int y, int samples, Mapping mapping, double[] at, double[] sum) {
        java.util.Arrays.fill(sum, 0);
        double weight = 1.0 / (samples * samples);
        for (int j = 0; j < samples; j++) {
            for (int i = 0; i < samples; i++) {
                mapping.map(x + (i + 0.5) / samples, y + (j + 0.5) / samples, at);
                add(at[0], at[1], weight, sum);
            }
        }
    }

    private void add(double x, double y, double weight, double[] sum) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double down = y - top;
        pixel(left, top, weight * (1 - right) * (1 - down), sum);
        pixel(left + 1, top, weight * right * (1 - down), sum);
        pixel(left, top + 1, weight * (1 - right) * down, sum);
        pixel(left + 1, top + 1, weight * right * down, sum);
    }

    private void pixel(int x, int y, double weight, double[] sum) {
        boolean inside = x >= 0 && y >= 0 && x < from.width() && y < from.height();
        if (weight == 0 || !inside && !edgeGoesOn) {
            return;
        }
        int column = Math.clamp(x, 0, from.width() - 1);
        int row = Math.clamp(y, 0, from.height() - 1);
        for (int channel = 0; channel < Picture.CHANNELS; channel++) {
            sum[channel] += weight * from.value(column, row, channel);
        }
    }
}

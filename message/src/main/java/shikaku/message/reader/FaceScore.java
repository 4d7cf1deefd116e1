package shikaku.message.reader;

/**
 * How far two faces are apart (照合の距離), from 0.00, the same picture, to 2.00; rounded, so that it says little of a face. It is shown and kept as evidence;
 * the reader has decided before it was rounded.
 *
 * @param hundredths 0 to 200
 */
public record FaceScore(int hundredths) {
    private static final int MOST = 200;
    private static final int ONE = 100;

    public FaceScore {
        if (hundredths < 0 || hundredths > MOST) {
            throw new IllegalArgumentException("a score is 0.00 to 2.00");
        }
    }

    /** Rounded to two decimals. */
    public static FaceScore of(double distance) {
        return new FaceScore(Math.toIntExact(Math.round(distance * ONE)));
    }

    /** @throws IllegalArgumentException when it is not written as {@link #toString} does */
    static FaceScore parse(String text) {
        if (!text.matches("[0-2]\\.[0-9]{2}")) {
            throw new IllegalArgumentException("a score is 0.00 to 2.00");
        }
        return new FaceScore(Integer.parseInt(text.replace(".", "")));
    }

    /** One digit, a point, two digits, whatever the locale. */
    @Override
    public String toString() {
        int rest = hundredths % ONE;
        return hundredths / ONE + "." + rest / 10 + rest % 10;
    }
}

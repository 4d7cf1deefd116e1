package shikaku.town.traces;

/**
 * Whether a window of a picture can tell anything of it. Flat stretches, as a backdrop or padding, are alike everywhere, and a byte repeated 32 times stands
 * in every process. A stretch that only grows lighter or darker is in any picture of anybody: the waiting reader's own drawn face has the same. So a window counts
 * only when it has at least {@value #VALUES} different bytes, any {@value #KEY} of it that follow one another have at least {@value #VALUES_OF_KEY}, and the
 * steps from each byte to the third after it, which is the same colour of the next pixel, are of at least {@value #STEPS} sizes.
 */
final class Telling {
    /** Bytes that are looked up at once. */
    static final int KEY = Long.BYTES;

    private static final int VALUES = 8;
    private static final int VALUES_OF_KEY = 3;
    private static final int STEPS = 5;
    private static final int COLOURS = 3;

    private Telling() {}

    static boolean window(byte[] bytes, int from) {
        boolean telling = different(bytes, from, Limits.WINDOW) >= VALUES && steps(bytes, from) >= STEPS;
        for (int at = from; telling && at <= from + Limits.WINDOW - KEY; at++) {
            telling = key(bytes, at);
        }
        return telling;
    }

    static boolean key(byte[] bytes, int from) {
        return different(bytes, from, KEY) >= VALUES_OF_KEY;
    }

    /** How many windows of all tell something. */
    static int windows(byte[] bytes) {
        int telling = 0;
        for (int at = 0; at + Limits.WINDOW <= bytes.length; at++) {
            telling += window(bytes, at) ? 1 : 0;
        }
        return telling;
    }

    private static int steps(byte[] bytes, int from) {
        byte[] steps = new byte[Limits.WINDOW - COLOURS];
        for (int at = 0; at < steps.length; at++) {
            steps[at] = (byte) (bytes[from + at + COLOURS] - bytes[from + at]);
        }
        return different(steps, 0, steps.length);
    }

    private static int different(byte[] bytes, int from, int length) {
        int different = 0;
        for (int at = from; at < from + length; at++) {
            different += first(bytes, from, at) ? 1 : 0;
        }
        return different;
    }

    private static boolean first(byte[] bytes, int from, int at) {
        for (int before = from; before < at; before++) {
            if (bytes[before] == bytes[at]) {
                return false;
            }
        }
        return true;
    }
}

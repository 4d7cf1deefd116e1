package shikaku.town.traces;

/**
 * Something to look for.
 *
 * @param whole whether only all of it counts; otherwise any window of {@value Limits#WINDOW} bytes that tells something does
 */
public record Needle(Trace trace, byte[] bytes, boolean whole) {
    public Needle {
        if (whole && (bytes.length < Integer.BYTES || bytes.length > Limits.LONGEST_WHOLE)) {
            throw new IllegalArgumentException(trace + " has too many or too few bytes to be looked for as a whole");
        }
        if (!whole && Telling.windows(bytes) == 0) {
            throw new IllegalArgumentException(trace + " has nothing that tells anything");
        }
    }

    /** Any part of it counts. */
    public static Needle parts(Trace trace, byte[] bytes) {
        return new Needle(trace, bytes, false);
    }

    /** All of it counts. */
    public static Needle whole(Trace trace, byte[] bytes) {
        return new Needle(trace, bytes, true);
    }

    @Override
    public String toString() {
        return "Needle[" + trace + "]";
    }
}

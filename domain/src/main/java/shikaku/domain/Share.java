package shikaku.domain;

/**
 * 一部負担金割合: the part of the bill that the patient pays.
 *
 * @param percent 0 to 100; on the wire three digits
 */
public record Share(int percent) {
    public Share {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("一部負担金割合 is 0 to 100 percent");
        }
    }

    /** Three digits, such as {@code 020}. */
    public String wire() {
        return "%03d".formatted(percent);
    }

    /** Reads three digits. */
    public static Share ofWire(String digits) {
        if (digits.length() != 3 || !CheckDigit.digits(digits)) {
            throw new IllegalArgumentException("一部負担金割合 has three digits");
        }
        return new Share(Integer.parseInt(digits));
    }
}

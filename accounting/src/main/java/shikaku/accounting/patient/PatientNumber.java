package shikaku.accounting.patient;

import java.text.Normalizer;
import java.util.Optional;
import shikaku.domain.ReferenceNumber;

/**
 * 患者番号: the clinic's own number of a patient, which it registers with the center as 照会番号. Our profile: eight digits, counted up
 * from 1, so that it says nothing about the person.
 *
 * @param value 1 to {@value #MAX}
 */
public record PatientNumber(long value) {
    /** What eight digits hold. */
    public static final long MAX = 99_999_999;

    private static final String WRITTEN = "[0-9]{8}";

    public PatientNumber {
        if (value < 1 || value > MAX) {
            throw new IllegalArgumentException("患者番号 is 1 to " + MAX);
        }
    }

    /** Reads what {@link #text()} wrote; empty for anything else. */
    public static Optional<PatientNumber> parse(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches(WRITTEN))
                .map(Long::parseLong)
                .filter(number -> number >= 1)
                .map(PatientNumber::new);
    }

    /** Reads what somebody typed: leading zeros may be left out, and full-width digits are forgiven; empty for anything else. */
    public static Optional<PatientNumber> typed(String text) {
        return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .filter(digits -> digits.matches("[0-9]{1,8}"))
                .flatMap(digits -> parse("%08d".formatted(Long.parseLong(digits))));
    }

    /** The number that the center gave back, if it is one of the form this clinic registers. */
    public static Optional<PatientNumber> of(ReferenceNumber reference) {
        return parse(reference.value());
    }

    /** Eight digits, leading zeros included. */
    public String text() {
        return "%08d".formatted(value);
    }

    public ReferenceNumber asReference() {
        return new ReferenceNumber(text());
    }
}

package shikaku.town.portrait.trait;

/**
 * What a number of a face may be: beyond these bounds faces become caricatures, or parts leave the head.
 *
 * @param least inclusive
 * @param most inclusive
 */
record Span(double least, double most) {
    double clamp(double value) {
        return Math.clamp(value, least, most);
    }

    /** @throws IllegalArgumentException when {@code value} is outside, or no number */
    void require(String name, double value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " is from " + least + " to " + most);
        }
    }
}

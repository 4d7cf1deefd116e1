package shikaku.town.portrait.trait;

import java.util.Random;
import shikaku.domain.Sex;

/** Draws the numbers of one random person. The same seed draws the same person everywhere: {@link Random}'s sequence is a contract. */
final class Chance {
    /** Wider variation makes children uncanny before it makes them distinct. */
    private static final double CHILDS_CONTRAST = 1.6;

    private static final long SPREAD_SEED = 0x9E3779B97F4A7C15L;

    private final Random random;
    private final AgeClass age;
    private final Sex sex;
    private final double contrast;

    Chance(long seed, AgeClass age, Sex sex, double contrast) {
        // Neighbouring seeds would begin with nearly the same number.
        this.random = new Random(seed * SPREAD_SEED);
        this.age = age;
        this.sex = sex;
        this.contrast = age.child() ? Math.min(contrast, CHILDS_CONTRAST) : contrast;
    }

    /** Around a mean: at most {@code spread} times the contrast away, and inside the span. */
    double around(double mean, double spread, Span span) {
        return span.clamp(mean + (2 * random.nextDouble() - 1) * spread * contrast);
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    boolean oneIn(double times) {
        return random.nextDouble() * times < 1;
    }

    <T> T oneOf(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A mean that changes from a small child to a grown person. */
    double aged(double child, double grown) {
        return grown + (child - grown) * age.childhood();
    }

    /** A mean that differs between men and the others; children differ less. */
    double sexed(double man, double other) {
        return male() ? man + (other - man) * age.childhood() : other;
    }

    boolean male() {
        return sex == Sex.MALE;
    }

    AgeClass age() {
        return age;
    }

    boolean elder() {
        return age == AgeClass.ELDER;
    }
}

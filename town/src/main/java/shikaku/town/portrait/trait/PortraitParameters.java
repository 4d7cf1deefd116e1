package shikaku.town.portrait.trait;

import shikaku.domain.Sex;

/**
 * Everything that makes a drawn face this person's and no other's. Groups are drawn independently, so that one can be exchanged for that of
 * somebody of the same age and sex.
 *
 * @param age how old they look
 * @param sex which hair, brows and beard they may have
 * @param grain seed of what is irregular: strands, skin, freckles
 */
public record PortraitParameters(
        AgeClass age,
        Sex sex,
        int grain,
        Head head,
        Eyes eyes,
        Brows brows,
        Nose nose,
        Mouth mouth,
        Hair hair,
        Glasses glasses,
        Beard beard,
        Skin skin,
        Clothes clothes) {
    /** Variation wide enough that the nets tell most random people apart. */
    public static final double WIDE_CONTRAST = 1.5;

    private static final double CHIN_BELOW_MOUTH = .17;

    /** Tables hold four digits behind the point. */
    private static final double ROUNDING = 2e-4;

    public PortraitParameters {
        if (head.chinY() > highestChin(nose, mouth) + ROUNDING) {
            throw new IllegalArgumentException("a chin is below the mouth");
        }
    }

    /**
     * Somebody, always the same for the same arguments.
     *
     * @param contrast how far from the mean people may be: 1 as in life, 1.5 so that nets tell them apart
     */
    public static PortraitParameters random(long seed, AgeClass age, Sex sex, double contrast) {
        Chance chance = new Chance(seed, age, sex, contrast);
        return fitted(
                age,
                sex,
                (int) (seed ^ seed >>> 32),
                Head.random(chance),
                Eyes.random(chance),
                Brows.random(chance),
                Nose.random(chance),
                Mouth.random(chance),
                Hair.random(chance),
                Glasses.random(chance),
                Beard.random(chance),
                Skin.random(chance),
                Clothes.random(chance));
    }

    /** This person with one group of {@code other}'s. */
    public PortraitParameters with(Trait trait, PortraitParameters other) {
        return fitted(
                age,
                sex,
                grain,
                trait == Trait.HEAD ? other.head : head,
                trait == Trait.EYES ? other.eyes : eyes,
                trait == Trait.BROWS ? other.brows : brows,
                trait == Trait.NOSE ? other.nose : nose,
                trait == Trait.MOUTH ? other.mouth : mouth,
                trait == Trait.HAIR ? other.hair : hair,
                trait == Trait.GLASSES ? other.glasses : glasses,
                trait == Trait.BEARD ? other.beard : beard,
                trait == Trait.SKIN ? other.skin : skin,
                clothes);
    }

    /** Height of the mouth's middle. */
    public double mouthY() {
        return mouthY(nose, mouth);
    }

    /** Groups come from anywhere; the chin gives way where a mouth would hang over it. */
    private static PortraitParameters fitted(
            AgeClass age,
            Sex sex,
            int grain,
            Head head,
            Eyes eyes,
            Brows brows,
            Nose nose,
            Mouth mouth,
            Hair hair,
            Glasses glasses,
            Beard beard,
            Skin skin,
            Clothes clothes) {
        Head fitting = head.withChinBelow(highestChin(nose, mouth));
        return new PortraitParameters(
                age, sex, grain, fitting, eyes, brows, nose, mouth, hair, glasses, beard, skin, clothes);
    }

    private static double highestChin(Nose nose, Mouth mouth) {
        return mouthY(nose, mouth) - CHIN_BELOW_MOUTH;
    }

    private static double mouthY(Nose nose, Mouth mouth) {
        return nose.y() - mouth.below();
    }
}

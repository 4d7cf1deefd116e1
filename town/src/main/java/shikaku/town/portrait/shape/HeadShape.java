package shikaku.town.portrait.shape;

import shikaku.town.portrait.trait.PortraitParameters;

/**
 * A head with everything on it. Where the parts hang is measured on the bare skull first, so that they fit whatever the skull's numbers are.
 */
public final class HeadShape {
    private static final double EAR_Z = -.10;
    private static final double EAR_BELOW_EYE = .14;
    private static final double BROW_SUNK = .05;

    private final Skull skull;
    private final Capsule ridge;
    private final EyeOpening opening;
    private final EyeShape eye;
    private final NoseShape nose;
    private final MouthShape mouth;
    private final EarShape ear;
    private final HairShape hair;
    private final GlassesShape glasses;
    private final double eyeSurface;

    public HeadShape(PortraitParameters person, Expression expression) {
        skull = new Skull(person.head());
        double eyeX = person.eyes().x();
        double eyeY = person.eyes().y();
        eyeSurface = skull.front(eyeX, eyeY);
        opening = new EyeOpening(person.eyes(), expression);
        eye = new EyeShape(opening, eyeX, eyeY, eyeSurface, person.eyes().depth());
        ridge = ridge(person);
        double rootY = eyeY + .06;
        nose = new NoseShape(
                person.nose(),
                rootY,
                skull.front(0, rootY),
                skull.front(0, person.nose().y()));
        mouth = mouth(person, expression);
        double earY = eyeY - EAR_BELOW_EYE;
        double earX = skull.side(earY, EAR_Z);
        ear = new EarShape(person.head().ears(), earX, earY, EAR_Z);
        hair = new HairShape(person.hair(), person.age().childhood(), skull, eyeY, earX);
        glasses = new GlassesShape(person.glasses(), person.eyes(), eyeSurface, outline(0, eyeY + .03), earX);
    }

    private Capsule ridge(PortraitParameters person) {
        double y = person.eyes().y() + person.brows().above() - .03;
        double inner = person.brows().inner();
        double outer = person.brows().outer() - .04;
        double radius = .045 + .35 * person.brows().ridge();
        return new Capsule(
                inner,
                y,
                skull.front(inner, y) - BROW_SUNK,
                radius,
                outer,
                y,
                skull.front(outer, y) - BROW_SUNK,
                radius);
    }

    private MouthShape mouth(PortraitParameters person, Expression expression) {
        double y = person.mouthY();
        double corner = MouthShape.width(person.mouth(), expression);
        return new MouthShape(person.mouth(), expression, y, skull.front(0, y), skull.front(corner, y));
    }

    /** Where a ray from the camera meets the skin: its z. */
    private double outline(double x, double y) {
        double z = 2;
        for (int step = 0; step < 60; step++) {
            z -= .8 * skin(x, y, z);
        }
        return z;
    }

    double skin(double x, double y, double z) {
        double ax = Math.abs(x);
        double skin = Blend.union(skull.distance(ax, y, z), ridge.distance(ax, y, z), .12);
        skin = eye.shape(skin, ax, y, z);
        skin = nose.shape(skin, ax, y, z);
        skin = mouth.shape(skin, ax, y, z);
        return ear.shape(skin, ax, y, z);
    }

    double eyeball(double x, double y, double z) {
        return eye.ball(Math.abs(x), y, z);
    }

    double hair(double x, double y, double z) {
        return hair.distance(x, y, z);
    }

    double frame(double x, double y, double z) {
        return glasses.distance(Math.abs(x), y, z);
    }

    Bound bound() {
        return hair.bound();
    }

    /** The almond between the lids. */
    public EyeOpening opening() {
        return opening;
    }

    /** The lips. */
    public MouthShape mouth() {
        return mouth;
    }

    /** Where an eyeball comes nearest to the camera: its z. */
    double eyeFront() {
        return eye.z() + EyeShape.RADIUS;
    }

    /** How far the middle of an eyeball lies behind the skull's surface; what floats before the face has less than nothing. */
    double eyeBehindSurface() {
        return eyeSurface - eye.z();
    }
}

package shikaku.town.portrait.picture;

import java.util.Random;
import shikaku.town.portrait.shape.Expression;
import shikaku.town.portrait.shape.Turn;

/**
 * One photograph of somebody: how they hold their head and look, the light, the camera.
 *
 * @param grain seed of the noise and the background
 * @param backdrop whether things stand behind the person, as at a kiosk; else a plain wall
 */
public record Capture(
        int grain,
        Turn turn,
        Expression expression,
        Lighting lighting,
        Framing framing,
        Sensor sensor,
        boolean backdrop) {
    private static final long SPREAD_SEED = 0x9E3779B97F4A7C15L;
    private static final int CARD_WIDTH = 240;
    private static final int CARD_HEIGHT = 320;
    private static final int CAMERA_WIDTH = 360;
    private static final int CAMERA_HEIGHT = 480;

    /** As for 個人番号カード: straight, even light, plain wall; 240x320 without colour. */
    public static Capture card() {
        return new Capture(
                0,
                Turn.NONE,
                Expression.CALM,
                Lighting.EVEN,
                new Framing(CARD_WIDTH, CARD_HEIGHT, 1.08, 0, 0),
                new Sensor(.35, 0, 1, 0, true),
                false);
    }

    /** As a kiosk's camera sees people: 360x480, never twice the same. Differs by seed; the same seed is the same capture. */
    public static Capture camera(long seed) {
        return camera(seed, 1);
    }

    /** @param pose how far heads turn: 1 up to 11.5 degrees aside, 7 up or down, 3.4 leaning */
    public static Capture camera(long seed, double pose) {
        Random random = new Random(seed * SPREAD_SEED);
        return new Capture(
                random.nextInt(),
                new Turn(aside(random, 11.5 * pose), aside(random, 7 * pose), aside(random, 3.4 * pose)),
                new Expression(between(random, 0, .9), between(random, .85, 1.05)),
                new Lighting(
                        aside(random, .8), between(random, .1, .7), between(random, .6, .95), between(random, .35, .6)),
                new Framing(
                        CAMERA_WIDTH, CAMERA_HEIGHT, between(random, .72, .95), aside(random, .15), aside(random, .15)),
                new Sensor(
                        between(random, .3, .9),
                        between(random, 1.5, 5),
                        between(random, .85, 1.15),
                        aside(random, .05),
                        false),
                true);
    }

    /** The same with another turn of the head. */
    public Capture turned(double yaw, double pitch) {
        return new Capture(grain, new Turn(yaw, pitch, turn.roll()), expression, lighting, framing, sensor, backdrop);
    }

    /** The same with another face made. */
    public Capture making(Expression other) {
        return new Capture(grain, turn, other, lighting, framing, sensor, backdrop);
    }

    /** The same in another light. */
    public Capture lit(Lighting other) {
        return new Capture(grain, turn, expression, other, framing, sensor, backdrop);
    }

    /** The same through another lens and sensor. */
    public Capture through(Sensor other) {
        return new Capture(grain, turn, expression, lighting, framing, other, backdrop);
    }

    /** The same in another size. */
    public Capture sized(int width, int height) {
        return new Capture(grain, turn, expression, lighting, framing.sized(width, height), sensor, backdrop);
    }

    private static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    private static double aside(Random random, double most) {
        return between(random, -most, most);
    }
}

package shikaku.town.portrait.picture;

import java.util.Random;
import java.util.stream.IntStream;

/** What stands behind a person: a wall, and at a kiosk some blurred furniture. */
final class Backdrop {
    private static final int BOXES = 5;

    private final double top;
    private final double bottom;
    private final double[][] boxes;

    Backdrop(Capture capture) {
        Random random = new Random(capture.grain());
        boolean plain = !capture.backdrop();
        top = plain ? .74 : .35 + .3 * random.nextDouble();
        bottom = plain ? .66 : .2 + .3 * random.nextDouble();
        boxes = IntStream.range(0, plain ? 0 : BOXES)
                .mapToObj(box -> new double[] {
                    random.nextDouble(),
                    random.nextDouble(),
                    .05 + .25 * random.nextDouble(),
                    .05 + .3 * random.nextDouble(),
                    .75 + .45 * random.nextDouble(),
                    .04 * (random.nextDouble() - .5)
                })
                .toArray(double[][]::new);
    }

    /** Light at a place of the picture, from (0, 0) above left to (1, 1). */
    Rgb at(double u, double v) {
        Rgb light = Rgb.grey(top + (bottom - top) * v);
        for (double[] box : boxes) {
            double inside = edge(u - box[0], box[2]) * edge(v - box[1], box[3]);
            double shade = 1 + (box[4] - 1) * inside;
            light = light.times(new Rgb(shade * (1 + box[5] * inside), shade, shade * (1 - box[5] * inside)));
        }
        return light;
    }

    private static double edge(double from, double half) {
        return 1 - Soft.step(half - .04, half + .04, Math.abs(from));
    }
}

package shikaku.town.portrait.picture;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Light that fell on each pixel, before it is a picture; 0 to about 1, as eyes grade it. */
final class Film {
    private final int width;
    private final int height;
    private final float[][] planes;

    Film(int width, int height) {
        this.width = width;
        this.height = height;
        planes = new float[3][width * height];
    }

    /** Of a picture that exists. */
    static Film of(BufferedImage picture) {
        Film film = new Film(picture.getWidth(), picture.getHeight());
        int[] rgb = picture.getRGB(0, 0, film.width, film.height, null, 0, film.width);
        for (int at = 0; at < rgb.length; at++) {
            for (int plane = 0; plane < 3; plane++) {
                film.planes[plane][at] = (rgb[at] >> 16 - 8 * plane & 0xFF) / 255f;
            }
        }
        return film;
    }

    /** A pixel is the mean of what fell on it. */
    void set(int column, int row, Rgb... lights) {
        int at = row * width + column;
        for (Rgb light : lights) {
            planes[0][at] += graded(light.r()) / lights.length;
            planes[1][at] += graded(light.g()) / lights.length;
            planes[2][at] += graded(light.b()) / lights.length;
        }
    }

    void take(Film other, int column, int row) {
        int at = row * width + column;
        for (int plane = 0; plane < planes.length; plane++) {
            planes[plane][at] = other.planes[plane][at];
        }
    }

    /** How much a pixel differs from the neighbours to the right and below. */
    float contrast(int column, int row) {
        int at = row * width + column;
        int right = column + 1 < width ? at + 1 : at - 1;
        int below = row + 1 < height ? at + width : at - width;
        float[] green = planes[1];
        float most = Math.max(Math.abs(green[at] - green[right]), Math.abs(green[at] - green[below]));
        int left = column > 0 ? at - 1 : at;
        int above = row > 0 ? at - width : at;
        return Math.max(most, Math.max(Math.abs(green[at] - green[left]), Math.abs(green[at] - green[above])));
    }

    /** What the sensor makes of it. */
    BufferedImage developed(Sensor sensor, int grain) {
        Random random = new Random(grain);
        double[] gain = {
            sensor.exposure() * (1 + sensor.warm()), sensor.exposure(), sensor.exposure() * (1 - sensor.warm())
        };
        byte[][] levels = new byte[3][];
        if (sensor.grey()) {
            byte[] grey = levels(blurred(grey(), sensor.blur()), sensor.exposure(), sensor.noise(), random);
            levels = new byte[][] {grey, grey, grey};
        } else {
            for (int plane = 0; plane < 3; plane++) {
                levels[plane] = levels(blurred(planes[plane], sensor.blur()), gain[plane], sensor.noise(), random);
            }
        }
        return picture(levels);
    }

    private BufferedImage picture(byte[][] levels) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bands = new byte[3 * width * height];
        for (int at = 0; at < width * height; at++) {
            for (int band = 0; band < 3; band++) {
                bands[3 * at + band] = levels[band][at];
            }
        }
        picture.getRaster().setDataElements(0, 0, width, height, bands);
        return picture;
    }

    private float[] grey() {
        float[] grey = new float[width * height];
        for (int at = 0; at < grey.length; at++) {
            grey[at] = .299f * planes[0][at] + .587f * planes[1][at] + .114f * planes[2][at];
        }
        return grey;
    }

    private float[] blurred(float[] plane, double sigma) {
        return sigma < .05 ? plane : along(along(plane, sigma, width, 1), sigma, height, width);
    }

    private float[] along(float[] plane, double sigma, int length, int stride) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] blurred = new float[plane.length];
        for (int at = 0; at < plane.length; at++) {
            int place = at / stride % length;
            double sum = 0;
            double weights = 0;
            for (int step = Math.max(-reach, -place); step <= Math.min(reach, length - 1 - place); step++) {
                double weight = Math.exp(-step * step / (2 * sigma * sigma));
                sum += weight * plane[at + step * stride];
                weights += weight;
            }
            blurred[at] = (float) (sum / weights);
        }
        return blurred;
    }

    private static byte[] levels(float[] plane, double gain, double noise, Random random) {
        byte[] levels = new byte[plane.length];
        for (int at = 0; at < plane.length; at++) {
            double level = 255 * plane[at] * gain + (noise > 0 ? noise * random.nextGaussian() : 0);
            levels[at] = (byte) Math.clamp(Math.round(level), 0, 255);
        }
        return levels;
    }

    /** Highlights roll off softly; then the curve of sRGB. */
    private static float graded(double light) {
        double toned = light / (1 + .25 * light) * 1.19;
        double level = toned <= .0031308 ? 12.92 * toned : 1.055 * Math.pow(toned, 1 / 2.4) - .055;
        return (float) Math.clamp(level, 0, 1.1);
    }
}

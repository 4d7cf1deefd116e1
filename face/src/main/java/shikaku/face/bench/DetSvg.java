package shikaku.face.bench;

import java.util.Locale;

/** The DET curve as a picture: both errors on logarithmic axes, the half it was chosen on thin, the half it is reported on thick. */
final class DetSvg {
    private static final int SIDE = 520;
    private static final int LEFT = 90;
    private static final int TOP = 60;
    private static final int DECADES = 5;
    private static final int MARGIN = 70;

    private DetSvg() {}

    static String of(DetCurve chosen, DetCurve reported, double operatingPoint) {
        StringBuilder svg = new StringBuilder();
        svg.append(line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">",
                LEFT + SIDE + MARGIN, TOP + SIDE + MARGIN));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        svg.append(line("<text x=\"%d\" y=\"30\" font-size=\"17\">DET曲線 / detection error trade-off</text>", LEFT));
        axes(svg);
        svg.append(curve(chosen, "#8aa", 1));
        svg.append(curve(reported, "#0a5", 3));
        svg.append(point(reported, operatingPoint));
        return svg.append("</svg>\n").toString();
    }

    private static void axes(StringBuilder svg) {
        for (int decade = 0; decade <= DECADES; decade++) {
            double share = Math.pow(10, decade - DECADES);
            String label = decade == DECADES ? "1" : "1e" + (decade - DECADES);
            svg.append(line(
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>",
                    x(share), TOP, x(share), TOP + SIDE));
            svg.append(line(
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/>",
                    LEFT, y(share), LEFT + SIDE, y(share)));
            svg.append(line(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x(share), TOP + SIDE + 20, label));
            svg.append(line("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 8, y(share) + 4, label));
        }
        svg.append(line(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">他人受入率 FAR</text>", LEFT + SIDE / 2, TOP + SIDE + 45));
        svg.append(line(
                "<text transform=\"translate(24 %d) rotate(-90)\" text-anchor=\"middle\">本人拒否率 FRR</text>",
                TOP + SIDE / 2));
    }

    private static String curve(DetCurve curve, String colour, int width) {
        StringBuilder points = new StringBuilder();
        double last = Double.NaN;
        for (int bin = 0; bin < Distances.BINS; bin++) {
            double distance = Distances.threshold(bin);
            double x = x(curve.falseAcceptance(distance));
            double y = y(curve.falseRejection(distance));
            if (x + y != last) {
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
                last = x + y;
            }
        }
        return line("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%d\" points=\"%s\"/>", colour, width, points);
    }

    private static String point(DetCurve curve, double distance) {
        double x = x(curve.falseAcceptance(distance));
        double y = y(curve.falseRejection(distance));
        return line("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"6\" fill=\"#c30\"/>", x, y)
                + line("<text x=\"%.1f\" y=\"%.1f\">%.3f</text>", x + 10, y - 8, distance);
    }

    private static double x(double share) {
        return LEFT + SIDE * logarithmic(share);
    }

    private static double y(double share) {
        return TOP + SIDE * (1 - logarithmic(share));
    }

    /** 0 at the smallest share that is drawn, which nothing at all is, too; 1 at everything. */
    private static double logarithmic(double share) {
        return share > 0 ? Math.clamp(1 + Math.log10(share) / DECADES, 0, 1) : 0;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }
}

package shikaku.face.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;

/**
 * A face drawn with a few strokes: nobody's, and just face enough for the detector.
 *
 * @param spread how far the eyes are apart, to draw somebody else; 1 is average
 * @param open how far the eyes are open
 * @param masked whether a white mask covers mouth and nose
 */
public record CartoonFace(double spread, double open, boolean masked) {
    public static final CartoonFace PLAIN = new CartoonFace(1, 1, false);

    /** On a wall, its eyes {@code size} pixels apart, its middle at this place. */
    public BufferedImage on(BufferedImage image, double x, double y, double size) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.transform(new AffineTransform(size, 0, 0, size, x, y));
        head(g);
        eye(g, -0.5 * spread);
        eye(g, 0.5 * spread);
        nose(g);
        mouth(g);
        if (masked) {
            mask(g);
        }
        g.dispose();
        return image;
    }

    public static BufferedImage wall(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(170, 178, 186));
        g.fillRect(0, 0, width, height);
        g.dispose();
        return image;
    }

    private static void head(Graphics2D g) {
        g.setColor(new Color(70, 90, 120));
        g.fill(new Ellipse2D.Double(-1.9, 1.7, 3.8, 3));
        g.setColor(new Color(205, 160, 132));
        g.fill(new Ellipse2D.Double(-0.45, 0.9, 0.9, 1.3));
        g.setColor(new Color(45, 35, 32));
        g.fill(new Ellipse2D.Double(-1.2, -1.75, 2.4, 2.6));
        g.setPaint(new RadialGradientPaint(new Point2D.Double(-0.2, 0), 1.6f, new float[] {0, 0.6f, 1}, new Color[] {
            new Color(238, 200, 172), new Color(226, 184, 154), new Color(170, 120, 96)
        }));
        g.fill(new Ellipse2D.Double(-1, -1.15, 2, 2.75));
    }

    private void eye(Graphics2D g, double x) {
        g.setColor(new Color(190, 145, 120));
        g.fill(new Ellipse2D.Double(x - 0.3, -0.2, 0.6, 0.36));
        double height = 0.2 * open;
        g.setColor(new Color(250, 248, 245));
        g.fill(new Ellipse2D.Double(x - 0.22, -height / 2, 0.44, height));
        g.setClip(new Ellipse2D.Double(x - 0.22, -height / 2, 0.44, height));
        g.setColor(new Color(60, 38, 25));
        g.fill(new Ellipse2D.Double(x - 0.1, -0.1, 0.2, 0.2));
        g.setColor(Color.WHITE);
        g.fill(new Ellipse2D.Double(x - 0.05, -0.06, 0.05, 0.05));
        g.setClip(null);
        g.setStroke(new BasicStroke(0.045f));
        g.setColor(new Color(50, 35, 30));
        g.draw(new Arc2D.Double(x - 0.23, -height / 2 - 0.01, 0.46, height + 0.02, 0, 180, Arc2D.OPEN));
        g.setStroke(new BasicStroke(0.09f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new QuadCurve2D.Double(x - 0.28, -0.3, x, -0.43, x + 0.28, -0.3));
    }

    private static void nose(Graphics2D g) {
        g.setColor(new Color(200, 150, 122));
        Path2D side = new Path2D.Double();
        side.moveTo(0.02, -0.1);
        side.lineTo(0.2, 0.5);
        side.lineTo(-0.2, 0.5);
        side.closePath();
        g.fill(side);
        g.setColor(new Color(240, 205, 180));
        g.fill(new Ellipse2D.Double(-0.09, 0.02, 0.16, 0.5));
        g.setColor(new Color(110, 65, 52));
        g.fill(new Ellipse2D.Double(-0.16, 0.5, 0.12, 0.06));
        g.fill(new Ellipse2D.Double(0.04, 0.5, 0.12, 0.06));
    }

    private static void mouth(Graphics2D g) {
        g.setColor(new Color(186, 92, 88));
        g.fill(new Ellipse2D.Double(-0.36, 0.8, 0.72, 0.24));
        g.setColor(new Color(95, 40, 40));
        g.setStroke(new BasicStroke(0.04f));
        g.draw(new QuadCurve2D.Double(-0.36, 0.9, 0, 0.97, 0.36, 0.9));
    }

    private static void mask(Graphics2D g) {
        g.setColor(new Color(240, 242, 245));
        g.fill(new Ellipse2D.Double(-0.92, 0.22, 1.84, 1.3));
    }
}

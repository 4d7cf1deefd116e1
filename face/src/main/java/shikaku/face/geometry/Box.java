package shikaku.face.geometry;

/** A rectangle in a picture; its right and bottom edges do not belong to it. May reach beyond the picture. */
public record Box(double left, double top, double right, double bottom) {
    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    /** Zero for a box that is turned inside out. */
    public double area() {
        return Math.max(0, width()) * Math.max(0, height());
    }

    public Point centre() {
        return new Point((left + right) / 2, (top + bottom) / 2);
    }

    /** How much of two boxes is the same: their intersection by their union, from 0 to 1. */
    public double overlap(Box other) {
        double common = new Box(
                        Math.max(left, other.left),
                        Math.max(top, other.top),
                        Math.min(right, other.right),
                        Math.min(bottom, other.bottom))
                .area();
        double union = area() + other.area() - common;
        return union <= 0 ? 0 : common / union;
    }

    /** The box about the same centre with other sides. */
    public Box resized(double width, double height) {
        Point centre = centre();
        return new Box(
                centre.x() - width / 2, centre.y() - height / 2, centre.x() + width / 2, centre.y() + height / 2);
    }

    /** The box moved, without changing its size as long as that fits, into a picture of this size. */
    public Box within(int width, int height) {
        double x = moved(left, right, width);
        double y = moved(top, bottom, height);
        return new Box(
                Math.max(0, left + x), Math.max(0, top + y), Math.min(width, right + x), Math.min(height, bottom + y));
    }

    /** The box in a picture that is larger by these factors. */
    public Box times(double x, double y) {
        return new Box(left * x, top * y, right * x, bottom * y);
    }

    private static double moved(double low, double high, double limit) {
        return low < 0 ? -low : high > limit ? limit - high : 0;
    }
}

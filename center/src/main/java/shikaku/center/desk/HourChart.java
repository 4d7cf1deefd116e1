package shikaku.center.desk;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * 時間帯ごとの件数 as bars of a small drawing; the same numbers stand in a table beside it.
 *
 * @param bars one an hour
 * @param most the highest count, the top of the drawing
 */
public record HourChart(List<Bar> bars, long most) {
    /** Of the drawing, in its own units. */
    public static final int HEIGHT = 120;

    private static final int STEP = 20;
    private static final int GAP = 4;

    /** A bar: from {@code y} down to the ground. */
    public record Bar(int hour, long count, int x, long y, int width, long height) {}

    /** Counts by hour, from midnight. */
    public static HourChart of(List<Long> counts) {
        long most =
                Math.max(1, counts.stream().flatMapToLong(LongStream::of).max().orElse(0));
        List<Bar> bars = IntStream.range(0, counts.size())
                .mapToObj(hour -> bar(hour, counts.get(hour), most))
                .toList();
        return new HourChart(bars, most);
    }

    /** Whatever is not nothing is seen. */
    private static Bar bar(int hour, long count, long most) {
        long height = count == 0 ? 0 : Math.max(2, HEIGHT * count / most);
        return new Bar(hour, count, hour * STEP + GAP / 2, HEIGHT - height, STEP - GAP, height);
    }

    /** Units from left to right. */
    public int width() {
        return bars.size() * STEP;
    }

    /** Hours in which something was counted. */
    public List<Bar> busy() {
        return bars.stream().filter(bar -> bar.count() > 0).toList();
    }
}

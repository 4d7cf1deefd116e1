package shikaku.town.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Times as they are taken. For one thread. */
final class Laps {
    private final Map<Lap, List<Duration>> times = new EnumMap<>(Lap.class);

    /** Something that is timed, with what it gives. */
    @FunctionalInterface
    interface Timed<T> {
        T run() throws Exception;
    }

    void add(Lap lap, Duration time) {
        times.computeIfAbsent(lap, ignored -> new ArrayList<>()).add(time);
    }

    /** Does it and keeps how long it took. */
    <T> T time(Lap lap, Timed<T> timed) throws Exception {
        long begun = System.nanoTime();
        T result = timed.run();
        add(lap, Duration.ofNanos(System.nanoTime() - begun));
        return result;
    }

    /** All times of one lap, one after the other. */
    Duration sum(Lap lap) {
        return times.getOrDefault(lap, List.of()).stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** In the order of {@link Lap}. */
    Map<Lap, Distribution> distributions() {
        Map<Lap, Distribution> all = new EnumMap<>(Lap.class);
        times.forEach((lap, durations) -> all.put(lap, new Distribution(durations)));
        return all;
    }
}

package shikaku.reader;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.DoorRefused;

/** 断り: how often somebody was refused at the door, and why; the terminal keeps evidence of it. A flood here is a handful of lines there. */
final class RefusedAtDoor {
    private final Consumer<? super ReaderAnswer> terminal;
    private final Map<Reason, Integer> times = new EnumMap<>(Reason.class);
    private final Map<Reason, Integer> told = new EnumMap<>(Reason.class);

    RefusedAtDoor(Consumer<? super ReaderAnswer> terminal) {
        this.terminal = terminal;
    }

    /** One more; told when it is the first for that reason, or when they have doubled. */
    synchronized void add(Reason reason) {
        int now = times.merge(reason, 1, (before, one) -> Math.min(before + one, DoorRefused.MOST));
        if (Integer.bitCount(now) == 1) {
            tell(reason, now);
        }
    }

    /** Tells what was not told yet: nobody comes any more. */
    synchronized void tellRest() {
        times.forEach((reason, now) -> {
            if (!now.equals(told.get(reason))) {
                tell(reason, now);
            }
        });
    }

    private void tell(Reason reason, int now) {
        told.put(reason, now);
        terminal.accept(new DoorRefused(reason, now));
    }
}

package shikaku.terminal.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.HeldCheckIn;

/**
 * 今日の受付 as the desk's list shows them. Reading an answer is most of the list's time, and of hundreds of check-ins one is new: each is read once, and
 * again when what is kept of it changed. Only what the last list showed is remembered, and nothing after the close of the day.
 */
public final class DeskRows {
    private volatile Map<CheckInNumber, Read> last = Map.of();

    /** A check-in, and what was read of it. */
    private record Read(HeldCheckIn held, DeskRow row) {}

    /** In the same order. */
    List<DeskRow> of(List<HeldCheckIn> today) {
        Map<CheckInNumber, Read> known = last;
        List<Read> list = today.stream().map(held -> read(held, known)).toList();
        last = list.stream()
                .collect(Collectors.toUnmodifiableMap(read -> read.held().number(), Function.identity()));
        return list.stream().map(Read::row).toList();
    }

    private static Read read(HeldCheckIn held, Map<CheckInNumber, Read> known) {
        Read read = known.get(held.number());
        return read != null && read.held().equals(held) ? read : new Read(held, DeskRow.of(held));
    }

    /** The day is closed: what its answers said goes from here, too. */
    public void forget() {
        last = Map.of();
    }
}

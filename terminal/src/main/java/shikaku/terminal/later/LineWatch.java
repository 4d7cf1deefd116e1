package shikaku.terminal.later;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.terminal.center.CenterWire;
import shikaku.terminal.checkin.CheckInEnded;

/** 回線の見張り: since when no question reaches the center, read off the questions themselves; nothing is sent only to find out. */
public final class LineWatch implements CenterWire {
    private static final Set<Reason> NO_LINE =
            EnumSet.of(Reason.CENTER_UNREACHABLE, Reason.TIMEOUT, Reason.CENTER_BUSY, Reason.EVIDENCE_UNAVAILABLE);

    private final CenterWire wire;
    private final InstantSource clock;
    private final Runnable changed;
    private Optional<Instant> down = Optional.empty();
    private volatile Runnable back = () -> {};

    /**
     * @param clock of the business day
     * @param changed told whenever the line went or came
     */
    public LineWatch(CenterWire wire, InstantSource clock, Runnable changed) {
        this.wire = wire;
        this.clock = clock;
        this.changed = changed;
    }

    /** What to do as soon as a question is answered again. */
    public void whenBack(Runnable action) {
        back = action;
    }

    /** Since when; empty while the last question was answered. */
    public synchronized Optional<Instant> downSince() {
        return down;
    }

    @Override
    public Heard ask(String path, XmlMessage question) throws CheckInEnded {
        try {
            Heard heard = wire.ask(path, question);
            reached();
            return heard;
        } catch (CheckInEnded ended) {
            if (NO_LINE.contains(ended.reason())) {
                lost();
            } else {
                reached();
            }
            throw ended;
        }
    }

    private void lost() {
        if (becomes(true)) {
            changed.run();
        }
    }

    private void reached() {
        if (becomes(false)) {
            changed.run();
            back.run();
        }
    }

    /** Whether that is news. */
    private synchronized boolean becomes(boolean lost) {
        if (lost == down.isPresent()) {
            return false;
        }
        down = lost ? Optional.of(clock.instant()) : Optional.empty();
        return true;
    }
}

package shikaku.reader;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import shikaku.message.Reason;

/**
 * Whom the JDK's server refuses before the door's own code is asked: what is no HTTP, heads over the limit, bodies that break off. It answers those in words of
 * its own and tells nobody but its log, so that is where they are counted. Nothing of what the log says is kept or printed.
 */
final class BelowTheDoor extends Handler implements AutoCloseable {
    /** Held here, or it is forgotten with what was set on it. */
    private static final Logger SERVER = Logger.getLogger("com.sun.net.httpserver");

    /** How its log tells of a request that ended in an exception. */
    private static final String BROKEN_OFF = "ServerImpl.Exchange";
    /** How its log tells of any answer: the request's line, the status, and in brackets why it refused, if it was not the door that answered. */
    private static final String ANSWERED = "] (";

    private static final String BY_THE_DOOR = "] ()";

    private final RefusedAtDoor refusals;

    private BelowTheDoor(RefusedAtDoor refusals) {
        this.refusals = refusals;
    }

    /** Counts from now on; a process has one door. */
    static BelowTheDoor watch(RefusedAtDoor refusals) {
        BelowTheDoor watching = new BelowTheDoor(refusals);
        watching.setLevel(Level.FINER);
        SERVER.setUseParentHandlers(false);
        SERVER.addHandler(watching);
        SERVER.setLevel(Level.FINER);
        return watching;
    }

    @Override
    public void publish(LogRecord line) {
        String said = line.getMessage();
        boolean brokenOff = said.equals(BROKEN_OFF) && line.getThrown() != null;
        boolean refused = said.endsWith(")") && said.contains(ANSWERED) && !said.endsWith(BY_THE_DOOR);
        if (brokenOff || refused) {
            refusals.add(Reason.REQUEST_UNREADABLE);
        }
    }

    @Override
    public void flush() {
        // nothing is kept
    }

    @Override
    public void close() {
        SERVER.removeHandler(this);
    }
}

package shikaku.terminal.reader;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CardReader;
import shikaku.terminal.checkin.CardReaders;
import shikaku.terminal.checkin.CheckInEnded;

/**
 * Starts reader processes, always one ahead: while a patient is served the next process starts and warms, so nobody waits for a JVM. One
 * that died while it waited is noticed when it is taken and replaced.
 */
public final class ReaderProcesses implements CardReaders, AutoCloseable {
    /** ONNX Runtime tells nobody anything, whatever version a clinic comes to have. */
    private static final Map<String, String> ENVIRONMENT = Map.of("ORT_DISABLE_TELEMETRY", "1");

    private final List<String> command;
    private final boolean facing;
    private final ReaderProtection protection;
    private final LongSupplier clock;
    private Optional<ReaderProcess> ahead = Optional.empty();
    private Optional<ReaderProcess> serving = Optional.empty();
    private boolean closed;

    /**
     * @param command the words of the command that starts a reader
     * @param facing whether they tell it to compare faces
     * @param protection told what each reader was refused
     * @param clock in nanoseconds
     */
    public ReaderProcesses(List<String> command, boolean facing, ReaderProtection protection, LongSupplier clock) {
        this.command = List.copyOf(command);
        this.facing = facing;
        this.protection = protection;
        this.clock = clock;
    }

    /** Starts the first one, before anybody comes. */
    public synchronized void warm() throws CheckInEnded {
        if (ahead.filter(ReaderProcess::isAlive).isEmpty()) {
            ahead = Optional.of(start());
        }
    }

    @Override
    public synchronized CardReader next() throws CheckInEnded {
        warm();
        ReaderProcess taken = ahead.orElseThrow();
        ahead = Optional.empty();
        serving = Optional.of(taken);
        warm();
        return taken;
    }

    @Override
    public synchronized void close() {
        closed = true;
        serving.ifPresent(ReaderProcess::end);
        ahead.ifPresent(ReaderProcess::discard);
    }

    private ReaderProcess start() throws CheckInEnded {
        if (closed) {
            throw new CheckInEnded(Reason.READER_LOST);
        }
        try {
            ProcessBuilder reader = new ProcessBuilder(command);
            reader.environment().putAll(ENVIRONMENT);
            return new ReaderProcess(reader.start(), protection, facing, clock);
        } catch (IOException notStarted) {
            throw new CheckInEnded(Reason.READER_LOST);
        }
    }
}

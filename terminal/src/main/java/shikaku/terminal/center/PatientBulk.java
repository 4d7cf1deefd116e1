package shikaku.terminal.center;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import shikaku.evidence.Receipt;
import shikaku.message.Reason;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.RequestKey;
import shikaku.terminal.checkin.CheckInEnded;

/** 一括 for somebody who has one answer only and cannot ask again: a center that is busy for the moment is asked again, the same job each time. */
public final class PatientBulk implements BulkLine {
    /** Both pass by themselves, when others are through. */
    private static final Set<Reason> PASSING = EnumSet.of(Reason.CENTER_BUSY, Reason.TOO_MANY_REQUESTS);

    static final int TIMES = 6;
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final BulkLine line;
    private final Pausing pausing;

    public PatientBulk(BulkLine line, Pausing pausing) {
        this.line = line;
        this.pausing = pausing;
    }

    /** How a thread waits. */
    @FunctionalInterface
    public interface Pausing {
        void pause(Duration time) throws InterruptedException;
    }

    @Override
    public Taken send(BulkKind kind, Path request, RequestKey name) throws CheckInEnded, IOException {
        return asked(() -> line.send(kind, request, name));
    }

    @Override
    public Receipt fetch(BulkKind kind, BulkDownloadRequest request, Path into) throws CheckInEnded, IOException {
        return asked(() -> line.fetch(kind, request, into));
    }

    private <T> T asked(Asking<T> asking) throws CheckInEnded, IOException {
        for (int time = 1; time < TIMES; time++) {
            try {
                return asking.ask();
            } catch (CheckInEnded ended) {
                if (!PASSING.contains(ended.reason())) {
                    throw ended;
                }
                pause();
            }
        }
        return asking.ask();
    }

    /** A program that ends meanwhile has not answered: it asks again at its next start. */
    private void pause() throws IOException {
        try {
            pausing.pause(PAUSE);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException("ended while it waited", ending);
        }
    }

    private interface Asking<T> {
        T ask() throws CheckInEnded, IOException;
    }
}

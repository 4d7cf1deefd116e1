package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import shikaku.message.Reason;
import shikaku.terminal.later.Owed;

/**
 * 待てる要求: a request about many people has one answer only, and nobody stands at the counter for it. What passes by itself is therefore no answer
 * to it: it lies where it was taken, over restarts and days, and is sent again under the same name until the center has it. A sign beside
 * it tells since when.
 */
final class Patience {
    private static final Set<Reason> JOBS_AT_THE_CENTER = EnumSet.of(Reason.BULK_JOBS_TOO_MANY);

    private final InstantSource clock;

    /** @param clock the machine's, because files carry its time */
    Patience(InstantSource clock) {
        this.clock = clock;
    }

    /** What is written, once, when a request begins to wait. */
    @FunctionalInterface
    interface OnRecord {
        void write() throws SQLException;
    }

    /**
     * Whether it waits.
     *
     * @param why it could not be done now
     * @param begins on record before the sign is there: killed between, it is there twice
     */
    boolean isLeft(Claimed request, Reason why, OnRecord begins) throws IOException, SQLException {
        boolean passes = Owed.saysNothingAgainst(why) || JOBS_AT_THE_CENTER.contains(why);
        if (!passes
                || RequestKind.of(request.name()).filter(RequestKind::isBulk).isEmpty()) {
            return false;
        }
        Path sign = TakenRequests.waits(request);
        if (!Files.exists(sign)) {
            begins.write();
            Files.createFile(sign);
        }
        Instant since = Files.getLastModifiedTime(sign).toInstant();
        return Duration.between(since, clock.instant()).compareTo(Limits.WAITS) < 0;
    }
}

package shikaku.terminal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.scanner.ScannerWatch;
import shikaku.message.Reason;
import shikaku.terminal.folder.FolderTrouble;
import shikaku.terminal.folder.Quarantine;

/** ウイルス対策のお知らせ: the desk sees a scanner that is missing, silent or out of date for as long as it is, and a virus that was found for a day. */
@Realizes(clauses = Clause.C15)
final class ScannerNotices {
    private static final Logger LOG = LoggerFactory.getLogger(ScannerNotices.class);
    private static final Duration FOUND_SHOWN = Duration.ofDays(1);
    private static final List<Reason> ALL = List.of(
            Reason.SCANNER_NOT_CONFIGURED, Reason.SCANNER_SILENT, Reason.SCANNER_HIDES_LIMITS, Reason.SIGNATURES_STALE);

    private final ScannerWatch watch;
    private final Quarantine quarantine;
    private final FolderTrouble desk;
    private final InstantSource clock;

    ScannerNotices(ScannerWatch watch, Quarantine quarantine, FolderTrouble desk, InstantSource clock) {
        this.watch = watch;
        this.quarantine = quarantine;
        this.desk = desk;
        this.clock = clock;
        watch.whenAsked(this::look);
    }

    private void look() {
        Instant now = clock.instant();
        ScannerWatch.State state = watch.state();
        ALL.forEach(
                reason -> desk.is(reason, state.trouble().filter(reason::equals).isPresent()));
        desk.is(Reason.INTAKE_STOPPED, watch.isOver(now));
        try {
            desk.is(Reason.FILE_INFECTED, quarantine.holdsSince(now.minus(FOUND_SHOWN)));
        } catch (IOException unreadable) {
            LOG.error(
                    "the quarantine cannot be looked at: {}",
                    unreadable.getClass().getSimpleName());
        }
    }
}

package shikaku.center.watch;

import shikaku.center.journal.Journal;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Receipt;

/**
 * The journal, and what it keeps is counted.
 *
 * @param journal keeps it
 * @param tally counts what was kept, and nothing else
 */
public record WatchedJournal(Journal journal, Tally tally) implements Journal {
    @Override
    public Receipt keep(EvidenceRecord record) {
        return counted(record, journal.keep(record));
    }

    @Override
    public Receipt keep(EvidenceRecord record, Runnable together) {
        return counted(record, journal.keep(record, together));
    }

    private Receipt counted(EvidenceRecord record, Receipt kept) {
        tally.add(Seen.of(record));
        return kept;
    }
}

package shikaku.center.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import shikaku.center.journal.Journal;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Hash;
import shikaku.evidence.Receipt;

/** A journal in memory, which can be told to fail as a full disk does. */
public final class FakeJournal implements Journal {
    private final List<EvidenceRecord> records = new ArrayList<>();
    private final Consumer<Runnable> transaction;
    private boolean broken;

    public FakeJournal() {
        this(Runnable::run);
    }

    /** @param transaction does a work whole or not at all */
    public FakeJournal(Consumer<Runnable> transaction) {
        this.transaction = transaction;
    }

    /** From now on nothing is kept. */
    public void breakDown() {
        broken = true;
    }

    @Override
    public Receipt keep(EvidenceRecord record) {
        return keep(record, () -> {});
    }

    @Override
    public Receipt keep(EvidenceRecord record, Runnable together) {
        if (broken) {
            throw new IllegalStateException("no space left");
        }
        transaction.accept(together);
        records.add(record);
        return new Receipt(records.size() - 1L, records.size(), Hash.of(new byte[Hash.LENGTH]));
    }

    public List<EvidenceRecord> records() {
        return List.copyOf(records);
    }

    public EvidenceRecord last() {
        return records.getLast();
    }

    /** Code of the reason in the last record. */
    public Optional<String> lastReason() {
        return last().reason();
    }
}

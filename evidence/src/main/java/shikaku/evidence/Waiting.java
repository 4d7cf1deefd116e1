package shikaku.evidence;

import java.util.concurrent.CompletableFuture;

/** A record that waits for its commit, with the work that belongs to it. */
record Waiting(String canonical, UnitOfWork work, CompletableFuture<Receipt> receipt) {
    static Waiting of(EvidenceRecord record, UnitOfWork work) {
        return new Waiting(record.canonical(), work, new CompletableFuture<>());
    }
}

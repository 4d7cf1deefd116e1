package shikaku.evidence;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A record that waits for its commit, with the work that belongs to it. */
record Waiting(String canonical, UnitOfWork work, CompletableFuture<Receipt> receipt) {
    static Waiting of(EvidenceRecord record, Optional<SeenHead> seen, UnitOfWork work) {
        return new Waiting(record.canonical(seen), work, new CompletableFuture<>());
    }
}

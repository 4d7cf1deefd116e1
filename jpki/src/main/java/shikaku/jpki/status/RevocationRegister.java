package shikaku.jpki.status;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.jpki.authority.IssuanceRegister;
import shikaku.jpki.authority.Journal;

/** Every revocation (失効台帳): on the disk before it is confirmed, effective for the next question. */
public final class RevocationRegister {
    private final Journal journal;
    private final IssuanceRegister issued;
    private final InstantSource clock;
    private final Map<BigInteger, Revocation> revocations = new ConcurrentHashMap<>();

    /**
     * Reads back what the journal holds.
     *
     * @param issued only what was issued can be revoked
     */
    public RevocationRegister(Journal journal, IssuanceRegister issued, InstantSource clock) {
        this.journal = journal;
        this.issued = issued;
        this.clock = clock;
        journal.found().stream().map(Revocation::ofLine).forEach(this::remember);
    }

    /** Revokes now; a second time changes neither reason nor time. Empty for a serial that was never issued. */
    public synchronized Optional<Revocation> revoke(BigInteger serial, RevocationReason reason) {
        return issued.find(serial).map(entry -> find(serial).orElseGet(() -> add(serial, reason)));
    }

    private Revocation add(BigInteger serial, RevocationReason reason) {
        var now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        var revocation = new Revocation(serial, reason, now);
        journal.append(revocation.line());
        remember(revocation);
        return revocation;
    }

    private void remember(Revocation revocation) {
        revocations.put(revocation.serial(), revocation);
    }

    /** The revocation of this serial. */
    public Optional<Revocation> find(BigInteger serial) {
        return Optional.ofNullable(revocations.get(serial));
    }

    /** All of one generation's certificates. */
    public Collection<Revocation> ofGeneration(int number) {
        return List.copyOf(revocations.values()).stream()
                .filter(revocation -> issued.find(revocation.serial())
                        .filter(entry -> entry.generation() == number)
                        .isPresent())
                .toList();
    }

    int size() {
        return revocations.size();
    }
}

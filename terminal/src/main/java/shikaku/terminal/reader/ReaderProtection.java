package shikaku.terminal.reader;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.message.reader.Protection;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/**
 * リーダーの保護: whether the reader processes of this machine can keep their memory to themselves, as each of them says when it is up. A
 * reader without every protection serves nobody, unless the configuration allows it ({@code terminal.reader.hardening}); then the desk says
 * so for as long as it is so. Every change is on record, before a card is touched.
 */
public final class ReaderProtection {
    private static final Set<Protection> ALL = Set.of(Protection.values());

    private final Ledger ledger;
    private final boolean required;
    private Set<Protection> missing = Set.of();

    /** @param required whether a reader must have every protection */
    public ReaderProtection(Ledger ledger, boolean required) {
        this.ledger = ledger;
        this.required = required;
    }

    /** What the desk is to know about the readers. */
    public synchronized Optional<Reason> notice() {
        return missing.isEmpty() ? Optional.empty() : Optional.of(reason());
    }

    /**
     * A reader is up.
     *
     * @param refused what its machine refused it
     * @throws CheckInEnded when it must not serve
     */
    @Realizes(clauses = Clause.C17)
    synchronized void up(Set<Protection> refused) throws CheckInEnded {
        if (!refused.equals(missing)) {
            record(refused);
            missing = refused;
        }
        if (required && !missing.isEmpty()) {
            throw new CheckInEnded(Reason.READER_NOT_PROTECTED);
        }
    }

    /** A reader did not come up because it was refused a protection; which one stands on its standard error. */
    void down() throws CheckInEnded {
        up(ALL);
    }

    private void record(Set<Protection> refused) throws CheckInEnded {
        if (refused.isEmpty()) {
            return;
        }
        String words = refused.stream().sorted().map(Protection::word).collect(Collectors.joining(" "));
        try {
            ledger.write(new Deed(
                    Act.READER_UNPROTECTED,
                    Deed.TERMINAL,
                    Optional.empty(),
                    Deed.How.UNKNOWN,
                    Optional.empty(),
                    required ? Outcome.REFUSED : Outcome.DONE,
                    "without " + words,
                    Optional.of(reason())));
        } catch (SQLException unwritten) {
            throw new CheckInEnded(Reason.EVIDENCE_UNAVAILABLE);
        }
    }

    private Reason reason() {
        return required ? Reason.READER_NOT_PROTECTED : Reason.READER_PROTECTION_RELAXED;
    }
}

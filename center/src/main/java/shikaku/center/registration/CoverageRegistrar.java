package shikaku.center.registration;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.center.Limits;
import shikaku.center.answer.Reply;
import shikaku.center.journal.Journal;
import shikaku.center.journal.Purpose;
import shikaku.center.registry.CoverageRegister;
import shikaku.domain.InsurerNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.Receipt;
import shikaku.message.insurer.CoverageRecord;
import shikaku.message.insurer.CoverageRegistration;
import shikaku.message.insurer.CoverageRegistrationResult;
import shikaku.message.insurer.RejectedRecord;

/**
 * 資格の登録 by an insurer (our profile): each good record takes effect for the next inquiry, each bad one is named with its reason, and the
 * same registration sent again changes nothing.
 */
@Realizes(clauses = Clause.C11)
public final class CoverageRegistrar {
    private final CoverageRegister register;
    private final Journal journal;
    private final InstantSource clock;

    /** @param clock the real one */
    public CoverageRegistrar(CoverageRegister register, Journal journal, InstantSource clock) {
        this.register = register;
        this.journal = journal;
        this.clock = clock;
    }

    /** Registers what was readable. Records go in by parts, each with its evidence, so that nobody else's evidence waits long. */
    public Reply<CoverageRegistrationResult> register(InsurerNumber insurer, CoverageRegistration.Reading reading) {
        var lines = CoverageLines.check(insurer, reading.registration().records(), register::owners);
        List<RejectedRecord> rejected = new ArrayList<>(reading.rejected());
        rejected.addAll(lines.rejected());
        Optional<Receipt> receipt = Optional.empty();
        for (List<CoverageRecord> part : parts(lines.accepted())) {
            receipt = Optional.of(put(insurer, part));
        }
        if (!rejected.isEmpty() || receipt.isEmpty()) {
            receipt = Optional.of(reject(insurer, rejected));
        }
        return new Reply.Given<>(
                new CoverageRegistrationResult(lines.accepted().size(), rejected), receipt.orElseThrow());
    }

    private Receipt put(InsurerNumber insurer, List<CoverageRecord> part) {
        var names = part.stream().map(CoverageRecord::recordId).toList();
        var record = Purpose.COVERAGE
                .done(clock, Act.COVERAGE_REGISTERED, insurer.digits())
                .withItems(names, Optional.empty());
        return journal.keep(record, () -> register.put(part, clock.instant()));
    }

    private Receipt reject(InsurerNumber insurer, List<RejectedRecord> rejected) {
        if (rejected.isEmpty()) {
            return journal.keep(Purpose.COVERAGE.done(clock, Act.COVERAGE_REGISTERED, insurer.digits()));
        }
        var names = rejected.stream()
                .limit(Limits.RECORDS_AT_ONCE)
                .map(RejectedRecord::recordId)
                .toList();
        var reason = rejected.getFirst().reason();
        return journal.keep(Purpose.COVERAGE
                .refused(clock, Act.COVERAGE_REGISTERED, insurer.digits(), reason)
                .withItems(names, Optional.empty()));
    }

    private static List<List<CoverageRecord>> parts(List<CoverageRecord> records) {
        List<List<CoverageRecord>> parts = new ArrayList<>();
        for (int from = 0; from < records.size(); from += Limits.RECORDS_AT_ONCE) {
            parts.add(records.subList(from, Math.min(records.size(), from + Limits.RECORDS_AT_ONCE)));
        }
        return parts;
    }
}

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
import shikaku.center.registry.RegisterRefusal;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
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
        var lines = CoverageLines.check(insurer, reading.registration().records());
        List<RejectedRecord> rejected = new ArrayList<>(reading.rejected());
        rejected.addAll(lines.rejected());
        List<Receipt> receipts = new ArrayList<>();
        int accepted = 0;
        for (List<CoverageRecord> part : parts(lines.accepted())) {
            List<RejectedRecord> refused = put(insurer, part, receipts);
            accepted += part.size() - refused.size();
            rejected.addAll(refused);
        }
        reject(insurer, rejected, receipts);
        if (receipts.isEmpty()) {
            receipts.add(journal.keep(Purpose.COVERAGE.done(clock, Act.COVERAGE_REGISTERED, name(insurer))));
        }
        return new Reply.Given<>(new CoverageRegistrationResult(accepted, rejected), receipts.getLast());
    }

    /** All together; when one of them may not stand, one after the other, so that the others do. */
    private List<RejectedRecord> put(InsurerNumber insurer, List<CoverageRecord> part, List<Receipt> receipts) {
        try {
            receipts.add(put(insurer, part));
            return List.of();
        } catch (RegisterRefusal refusal) {
            if (part.size() == 1) {
                return List.of(new RejectedRecord(part.getFirst().recordId(), refusal.reason(), refusal.where()));
            }
            return part.stream()
                    .flatMap(record -> put(insurer, List.of(record), receipts).stream())
                    .toList();
        }
    }

    private Receipt put(InsurerNumber insurer, List<CoverageRecord> part) {
        var names = part.stream().map(CoverageRecord::recordId).toList();
        var record = Purpose.COVERAGE
                .done(clock, Act.COVERAGE_REGISTERED, name(insurer))
                .withItems(names, Optional.empty());
        return journal.keep(record, () -> LinkageRule.check(part, register.put(part, clock.instant())));
    }

    /** Each its own row with its own reason; beyond {@link Limits#REJECTIONS_ON_RECORD} of them, rows of many names with the first one's. */
    private void reject(InsurerNumber insurer, List<RejectedRecord> rejected, List<Receipt> receipts) {
        int own = Math.min(rejected.size(), Limits.REJECTIONS_ON_RECORD);
        rejected.subList(0, own).forEach(line -> receipts.add(onRecord(insurer, List.of(line))));
        parts(rejected.subList(own, rejected.size())).forEach(lines -> receipts.add(onRecord(insurer, lines)));
    }

    private Receipt onRecord(InsurerNumber insurer, List<RejectedRecord> lines) {
        var names = lines.stream().map(RejectedRecord::recordId).toList();
        var reason = lines.getFirst().reason();
        return journal.keep(Purpose.COVERAGE
                .refused(clock, Act.COVERAGE_REGISTERED, name(insurer), reason)
                .withItems(names, Optional.empty()));
    }

    private static <T> List<List<T>> parts(List<T> records) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < records.size(); from += Limits.RECORDS_AT_ONCE) {
            parts.add(records.subList(from, Math.min(records.size(), from + Limits.RECORDS_AT_ONCE)));
        }
        return parts;
    }

    private static String name(InsurerNumber insurer) {
        return new SiteClient(insurer.digits(), SiteRole.INSURER).name();
    }
}

package shikaku.center.web;

import java.time.InstantSource;
import java.util.Optional;
import shikaku.center.journal.Journal;
import shikaku.center.journal.Refusal;
import shikaku.center.journal.Refusals;
import shikaku.edge.refusal.Gathering;
import shikaku.edge.refusal.Gatherings;
import shikaku.evidence.EvidenceNotKept;
import shikaku.evidence.Receipt;

/** まとめ書き: refusals of clients with a certificate, gathered as refused connections are. */
public final class GatheredRefusals implements Refusals {
    private final Journal journal;
    private final InstantSource clock;
    private final Gathering<Refusal> gathering;

    /** @param clock the real one */
    public GatheredRefusals(Journal journal, InstantSource clock, Gatherings gatherings) {
        this.journal = journal;
        this.clock = clock;
        this.gathering = gatherings.of((refusal, times) -> journal.keep(refusal.row(clock, times)), Refusal::who);
    }

    @Override
    public Optional<Receipt> keep(Refusal refusal) {
        try {
            return gathering.isCounted(refusal.withoutWhere())
                    ? Optional.empty()
                    : Optional.of(journal.keep(refusal.row(clock, 1)));
        } catch (EvidenceNotKept notNow) {
            gathering.count(refusal.withoutWhere());
            throw notNow;
        }
    }
}

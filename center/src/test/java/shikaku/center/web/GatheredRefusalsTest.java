package shikaku.center.web;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.OTHER_CLINIC;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.center.fake.FakeClock;
import shikaku.center.fake.FakeJournal;
import shikaku.center.journal.Purpose;
import shikaku.center.journal.Refusal;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.Limits;
import shikaku.edge.refusal.Gatherings;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.message.Reason;

class GatheredRefusalsTest {
    private static final int MANY = 1_000;

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-20T01:00:00Z"));
    private final FakeJournal journal = new FakeJournal();
    private final Gatherings gatherings = new Gatherings(clock);
    private final GatheredRefusals refusals = new GatheredRefusals(journal, clock, gatherings);

    private static Refusal refusal(InstitutionCode who, Reason reason, String where) {
        return new Refusal(Purpose.ELIGIBILITY, Act.CARD_SESSION_OPENED, who.digits(), reason, List.of(where));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void who_is_refused_again_and_again_is_on_record_with_the_count() {
        for (int time = 0; time < MANY; time++) {
            assertThat(refusals.keep(refusal(CLINIC, Reason.ELEMENT_MISSING, "Element" + time))
                            .isPresent())
                    .isEqualTo(time < Limits.REFUSALS_ALONE);
        }
        assertThat(journal.records()).hasSize(Limits.REFUSALS_ALONE);
        assertThat(journal.last().items()).containsExactly("Element" + (Limits.REFUSALS_ALONE - 1));

        clock.advance(Limits.REFUSALS_GATHERED);
        assertThat(refusals.keep(refusal(OTHER_CLINIC, Reason.WRONG_ROLE, "x"))).isPresent();
        assertThat(journal.records()).hasSize(Limits.REFUSALS_ALONE + 2);
        assertThat(journal.records().get(Limits.REFUSALS_ALONE))
                .returns(CLINIC.digits(), EvidenceRecord::who)
                .returns("eligibility, " + (MANY - Limits.REFUSALS_ALONE) + " times", EvidenceRecord::why)
                .returns(List.of(), EvidenceRecord::items);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whom_nobody_floods_is_on_record_at_once_and_the_flood_when_the_center_ends() {
        for (int time = 0; time < MANY; time++) {
            refusals.keep(refusal(CLINIC, Reason.WRONG_ROLE, "x"));
        }
        assertThat(refusals.keep(refusal(OTHER_CLINIC, Reason.WRONG_INSTITUTION, "x")))
                .isPresent();
        assertThat(journal.last())
                .returns(OTHER_CLINIC.digits(), EvidenceRecord::who)
                .returns("eligibility", EvidenceRecord::why);
        assertThat(journal.lastReason()).contains(Reason.WRONG_INSTITUTION.code());

        gatherings.stop();
        assertThat(journal.last())
                .returns(CLINIC.digits(), EvidenceRecord::who)
                .returns("eligibility, " + (MANY - Limits.REFUSALS_ALONE) + " times", EvidenceRecord::why);
    }
}

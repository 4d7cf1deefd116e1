package shikaku.terminal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInNumber;

@Proves(clauses = Clause.C18)
class StaffDeedsTest {
    private static final CheckInNumber SEVEN = new CheckInNumber(7);
    private static final CheckInNumber EIGHT = new CheckInNumber(8);

    @Test
    void whatAnAccountDidIsReadFromTheEvidenceTheNewestFirstWithThePatientsItWasAbout(@TempDir Path folder)
            throws Exception {
        try (OpenStore store = new OpenStore(folder, "2026-11-24T10:00")) {
            Ledger ledger = store.ledger();
            ledger.write(Deed.done(Act.SIGNED_IN, "kimura", Optional.empty(), "desk"));
            ledger.write(Deed.done(Act.PATIENT_VIEWED, "hanako", Optional.of(SEVEN), "shown"));
            ledger.write(Deed.done(Act.PATIENT_VIEWED, "kimura", Optional.of(SEVEN), "shown"));
            for (Deed look : Deed.looked("kimura", List.of(SEVEN, EIGHT), List.of("notice"))) {
                ledger.write(look);
            }
            ledger.write(Deed.refused("kimura", Optional.empty(), Reason.NOTE_ALREADY_DECIDED));

            var of = new StaffDeeds(ledger);
            var day = OpenStore.REAL;
            assertThat(of.of("kimura", day, day.plusSeconds(1)))
                    .extracting(StaffDeeds.Done::act, StaffDeeds.Done::patients, StaffDeeds.Done::outcome)
                    .containsExactly(
                            tuple(Act.REQUEST_REFUSED, List.of(), Outcome.REFUSED),
                            tuple(Act.PATIENT_VIEWED, List.of("7", "8"), Outcome.DONE),
                            tuple(Act.PATIENT_VIEWED, List.of("7"), Outcome.DONE),
                            tuple(Act.SIGNED_IN, List.of(), Outcome.DONE));
            assertThat(of.of("kimura", day, day.plusSeconds(1)).getFirst().reason())
                    .contains(Reason.NOTE_ALREADY_DECIDED.code());
            assertThat(of.of("kimura", day.plusNanos(1), day.plusSeconds(9))).isEmpty();
            assertThat(of.of("kimura", day.minusSeconds(9), day)).isEmpty();
        }
    }
}

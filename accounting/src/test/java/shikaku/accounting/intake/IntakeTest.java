package shikaku.accounting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import shikaku.accounting.MemoryStore;
import shikaku.accounting.MemoryStore.Break;
import shikaku.accounting.Oqs;
import shikaku.accounting.People;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;

@Proves(arrows = Arrow.A8)
class IntakeTest {
    private static final InstitutionCode OTHER = new InstitutionCode("2811234570");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private final MemoryStore store = new MemoryStore();
    private long numbers;
    private final Intake intake = new Intake(
            People.CLINIC,
            IntakeTest::read,
            new IntakeDecision(store.patients, () -> new PatientNumber(++numbers)),
            store,
            new Turn(),
            CLOCK);

    @Test
    void aResultIsFiledWithTheMomentItCame() {
        intake.take(delivery(1, "花子"));
        assertThat(store.arrivals).hasSize(1);
        assertThat(store.arrivals.getFirst().fetchedAt()).isEqualTo(CLOCK.instant());
        assertThat(intake.lastTaken().value()).isEqualTo(1);
    }

    @Test
    void aResultHandedOutAgainIsNotFiledAgain() {
        intake.take(delivery(1, "花子"));
        intake.take(delivery(1, "花子"));
        assertThat(store.arrivals).hasSize(1);
    }

    @Test
    void aResultThatCouldNotBeStoredIsTakenWhenHandedOutAgain() {
        store.breaks.add(Break.BEFORE_COMMIT);
        assertThatThrownBy(() -> intake.take(delivery(1, "花子"))).isInstanceOf(IllegalStateException.class);
        assertThat(intake.lastTaken().value()).isZero();
        intake.take(delivery(1, "花子"));
        assertThat(store.arrivals).hasSize(1);
        assertThat(store.patients.size()).isEqualTo(1);
    }

    @Test
    void aCrashAfterTheCommitLeavesNothingTwice() {
        store.breaks.add(Break.AFTER_COMMIT);
        assertThatThrownBy(() -> intake.take(delivery(1, "花子"))).isInstanceOf(IllegalStateException.class);
        intake.take(delivery(1, "花子"));
        assertThat(store.arrivals).hasSize(1);
        assertThat(store.patients.size()).isEqualTo(1);
    }

    @Test
    void twoVisitsOfOnePersonAreOnePatient() {
        intake.take(delivery(1, "花子"));
        intake.take(delivery(2, "花子"));
        assertThat(store.arrivals).hasSize(2);
        assertThat(store.patients.size()).isEqualTo(1);
    }

    @Test
    void aResultForAnotherInstitutionIsRefusedAndDoesNotHoldUpTheNext() {
        intake.take(delivery(1, "他院"));
        intake.take(delivery(2, "花子"));
        assertThat(store.refused)
                .containsExactly(new RefusedDelivery(Oqs.number(1), CLOCK.instant(), Reason.WRONG_INSTITUTION));
        assertThat(store.arrivals).hasSize(1);
    }

    @Test
    void whatIsNoResultIsRefusedWithItsReason() {
        intake.take(delivery(1, "壊れ"));
        assertThat(store.refused)
                .containsExactly(new RefusedDelivery(Oqs.number(1), CLOCK.instant(), Reason.MESSAGE_MALFORMED));
        assertThat(store.patients.size()).isZero();
    }

    @Property(tries = 200)
    void howeverOftenAndInWhateverOrderDeliveriesAreRepeatedEachIsFiledOnce(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 8) Integer> handedOut) {
        IntakeTest fresh = new IntakeTest();
        handedOut.forEach(number -> fresh.intake.take(delivery(number, "花子")));
        assertThat(fresh.store.arrivals)
                .extracting(arrival -> arrival.delivery().number().value())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(fresh.store.patients.size()).isLessThanOrEqualTo(1);
    }

    private static Delivery delivery(long number, String text) {
        return new Delivery(Oqs.number(number), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer read(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        if (text.equals("壊れ")) {
            throw new MalformedMessage(Reason.MESSAGE_MALFORMED, "XmlMsg");
        }
        return new Answer(
                People.TODAY.atTime(9, 59),
                People.TODAY,
                text.equals("他院") ? OTHER : People.CLINIC,
                Answer.Asked.BY_CARD,
                new Eligibility.Valid(People.hanako().coverage()),
                List.of(),
                Optional.empty());
    }
}

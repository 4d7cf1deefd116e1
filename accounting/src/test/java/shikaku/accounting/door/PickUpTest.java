package shikaku.accounting.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.accounting.Limits;
import shikaku.accounting.MemoryStore;
import shikaku.accounting.Oqs;
import shikaku.accounting.People;
import shikaku.accounting.door.TerminalDoor.Fetched;
import shikaku.accounting.intake.Answer;
import shikaku.accounting.intake.Delivery;
import shikaku.accounting.intake.DeliveryNumber;
import shikaku.accounting.intake.Intake;
import shikaku.accounting.intake.IntakeDecision;
import shikaku.accounting.intake.LastTaken;
import shikaku.accounting.intake.Registration;
import shikaku.accounting.intake.StoreName;
import shikaku.accounting.intake.Turn;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.Eligibility;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;

class PickUpTest {
    private final MemoryStore store = new MemoryStore();
    private final ScriptedDoor door = new ScriptedDoor();
    private final PickUp pickUp = new PickUp(door, intake(), duration -> {});

    @Test
    @Proves(arrows = Arrow.A8)
    void theNextResultIsAskedForAfterTheLastTaken() throws InterruptedException {
        door.says(delivered(1), delivered(4), new Fetched.Nothing());
        assertThat(rounds(3)).containsExactly(Duration.ZERO, Duration.ZERO, Limits.POLL_GAP);
        assertThat(door.askedAfter).containsExactly(0L, 1L, 4L);
        assertThat(store.arrivals).hasSize(2);
    }

    @Test
    void aDoorThatCannotBeReachedIsAskedAgainLaterAndLaterAndPeopleAreTold() throws InterruptedException {
        Fetched away = new Fetched.Failed(Reason.TERMINAL_UNREACHABLE);
        door.says(away, away, away, delivered(1));
        assertThat(rounds(3)).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(pickUp.trouble()).contains(Reason.TERMINAL_UNREACHABLE);
        rounds(1);
        assertThat(pickUp.trouble()).isEmpty();
        assertThat(store.arrivals).hasSize(1);
    }

    @Test
    void aResultThatCouldNotBeStoredIsFetchedAgain() throws InterruptedException {
        store.breaks.add(MemoryStore.Break.BEFORE_COMMIT);
        door.says(delivered(1), delivered(1));
        rounds(2);
        assertThat(door.askedAfter).containsExactly(0L, 0L);
        assertThat(store.arrivals).hasSize(1);
    }

    @Test
    void aTerminalWithANewStoreIsAskedFromTheBeginningAndNothingIsTakenTwice() throws InterruptedException {
        StoreName anew = new StoreName("made-anew");
        Fetched first = new Fetched.Delivered(new Delivery(new DeliveryNumber(anew, 1), new byte[0]));
        door.says(
                delivered(7), new Fetched.AnotherStore(anew), first, new Fetched.AnotherStore(Oqs.STORE), delivered(7));
        rounds(2);
        assertThat(pickUp.trouble()).contains(Reason.DELIVERIES_BEGIN_ANEW);
        rounds(3);
        assertThat(door.askedAfter).containsExactly(0L, 7L, 0L, 1L, 7L);
        assertThat(store.arrivals)
                .extracting(arrival -> arrival.delivery().number())
                .containsExactly(Oqs.number(7), new DeliveryNumber(anew, 1));
    }

    @Test
    void aResultTooLargeIsPassedOver() throws InterruptedException {
        door.says(new Fetched.TooLarge(Oqs.number(3)), delivered(4));
        rounds(2);
        assertThat(store.refused).extracting(refused -> refused.reason()).containsExactly(Reason.MESSAGE_TOO_LARGE);
        assertThat(store.arrivals).hasSize(1);
    }

    @Test
    void thePauseNeverGrowsBeyondTheLongest() {
        BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(backOff.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.after(5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(backOff.after(6)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backOff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(30));
    }

    private List<Duration> rounds(int count) throws InterruptedException {
        List<Duration> pauses = new ArrayList<>();
        for (int round = 0; round < count; round++) {
            pauses.add(pickUp.round());
        }
        return pauses;
    }

    private static Fetched delivered(long number) {
        return new Fetched.Delivered(new Delivery(Oqs.number(number), new byte[0]));
    }

    private Intake intake() {
        Answer answer = new Answer(
                People.TODAY.atTime(9, 59),
                People.TODAY,
                People.CLINIC,
                Answer.Asked.BY_CARD,
                new Eligibility.Valid(People.hanako().coverage()),
                List.of(),
                Optional.empty());
        return new Intake(
                People.CLINIC,
                document -> answer,
                new IntakeDecision(store.patients, () -> new PatientNumber(1)),
                store,
                new Turn(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /** Says what it was told to say, and remembers what it was asked. */
    private static final class ScriptedDoor implements TerminalDoor {
        final List<Long> askedAfter = new ArrayList<>();
        private final Deque<Fetched> script = new ArrayDeque<>();

        void says(Fetched... answers) {
            script.addAll(List.of(answers));
        }

        @Override
        public Fetched next(LastTaken last, Duration wait) {
            askedAfter.add(last.value());
            return script.removeFirst();
        }

        @Override
        public Registered register(Registration registration) {
            throw new IllegalStateException("nothing is registered here");
        }
    }
}

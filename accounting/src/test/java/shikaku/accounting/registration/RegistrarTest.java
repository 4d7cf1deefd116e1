package shikaku.accounting.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.accounting.Limits;
import shikaku.accounting.MemoryStore;
import shikaku.accounting.People;
import shikaku.accounting.door.TerminalDoor;
import shikaku.accounting.intake.LastTaken;
import shikaku.accounting.intake.Registration;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;

@Proves(arrows = Arrow.A9)
class RegistrarTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final RegisteringDoor door = new RegisteringDoor();
    private final Registrar registrar = new Registrar(store, door, Clock.fixed(NOW, ZoneOffset.UTC), duration -> {});

    @Test
    void whatIsDueIsRegisteredOnce() throws InterruptedException {
        store.enqueue(registration(7));
        registrar.round();
        registrar.round();
        assertThat(door.asked).containsExactly(registration(7));
        assertThat(store.settled).containsExactly("done 7");
    }

    @Test
    void whatFailedWaitsAndTheOthersDoNotTryAtAClosedDoor() throws InterruptedException {
        door.answer = new TerminalDoor.Registered.Unknown(Reason.TERMINAL_UNREACHABLE);
        store.enqueue(registration(7));
        store.enqueue(registration(8));
        registrar.round();
        assertThat(door.asked).containsExactly(registration(7));
        assertThat(store.dueAt.get(7L)).isEqualTo(NOW.plus(Limits.REGISTRATION_FIRST_PAUSE));
        assertThat(store.settled).isEmpty();
    }

    @Test
    void whatWasRefusedWaitsForTheNextVisitAndTheOthersGoOn() throws InterruptedException {
        door.answer = new TerminalDoor.Registered.Refused(Reason.REFERENCE_NUMBER_REFUSED);
        store.enqueue(registration(7));
        store.enqueue(registration(8));
        registrar.round();
        assertThat(store.settled)
                .containsExactly("given up 7 REFERENCE_NUMBER_REFUSED", "given up 8 REFERENCE_NUMBER_REFUSED");
    }

    @Test
    void attemptsHaveAnEnd() throws InterruptedException {
        door.answer = new TerminalDoor.Registered.Unknown(Reason.TIMEOUT);
        Registrar later =
                new Registrar(store, door, Clock.fixed(NOW.plus(Duration.ofDays(900)), ZoneOffset.UTC), duration -> {});
        store.enqueue(registration(7));
        for (int attempt = 0; attempt < Limits.REGISTRATION_ATTEMPTS; attempt++) {
            store.dueAt.put(7L, NOW);
            later.round();
        }
        assertThat(store.settled).containsExactly("given up 7 TIMEOUT");
        assertThat(door.asked).hasSize(Limits.REGISTRATION_ATTEMPTS);
    }

    private static Registration registration(long patient) {
        return new Registration(new PatientNumber(patient), People.hanako().key());
    }

    /** Gives one answer to everything, and remembers what it was asked. */
    private static final class RegisteringDoor implements TerminalDoor {
        final List<Registration> asked = new ArrayList<>();
        Registered answer = new Registered.Done();

        @Override
        public Fetched next(LastTaken last, Duration wait) {
            return new Fetched.Nothing();
        }

        @Override
        public Registered register(Registration registration) {
            asked.add(registration);
            return answer;
        }
    }
}

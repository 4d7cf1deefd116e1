package shikaku.terminal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Principal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.sign.Signs;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Deeds;

/** 行きました. */
@Proves(clauses = Clause.C17)
class KioskAtTheDeskTest {
    private static final CheckInNumber FIRST = new CheckInNumber(1);
    private static final Principal HANAKO = () -> "hanako";

    private final Place place = new Place(
            new Place.Times(Duration.ofMinutes(1), Duration.ZERO), new Signs(() -> Optional.of(FIRST)), () -> 0);
    private final Deeds deeds = new Deeds();
    private final KioskAtTheDesk desk = new KioskAtTheDesk(place, new Arrivals(), deeds);

    @BeforeEach
    void readyForACard() {
        place.idle(true);
    }

    @Test
    void whoWentThereIsOnRecordOnceWithTheCheckInOrWithNobody() throws Exception {
        desk.attended(HANAKO);
        assertThat(deeds.written).as("nobody called").isEmpty();
        call();
        desk.attended(HANAKO);
        desk.attended(() -> "taro");
        place.welcome(FIRST);
        place.show(new Screen.Who());
        call();
        desk.attended(HANAKO);
        assertThat(deeds.written).extracting(Deed::act).containsOnly(Act.KIOSK_ATTENDED);
        assertThat(deeds.written).extracting(Deed::who).containsExactly("hanako", "hanako");
        assertThat(deeds.written).extracting(Deed::whom).containsExactly(Optional.empty(), Optional.of(FIRST));
    }

    @Test
    void whatIsNotOnRecordEndsNoCall() {
        call();
        deeds.broken = true;
        assertThatThrownBy(() -> desk.attended(HANAKO)).isInstanceOf(SQLException.class);
        assertThat(place.shown().called()).isTrue();
    }

    private void call() {
        assertThat(place.call(place.shown().step())).isTrue();
    }
}

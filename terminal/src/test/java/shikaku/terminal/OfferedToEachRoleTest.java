package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.ReferenceNumber;
import shikaku.edge.account.StaffRole;
import shikaku.message.Reason;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;

/** 役割ごとの画面: on a busy day at the desk every role is led to all that it may do, as {@link RoleMatrixTest#RIGHT} says, and to nothing else. */
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferedToEachRoleTest {
    private static final String ANOTHER_FACE = "not-matched 1.31 living";
    private static final Set<String> EVERYBODYS = Set.of("POST /language", "POST /sign-out");
    /** A page's script asks for it, and no link. */
    private static final String OF_A_SCRIPT = "GET /signed-in";

    private RunningTerminal terminal;

    @BeforeAll
    void aBusyDay(@TempDir Path folder) throws Exception {
        terminal = RunningTerminal.start(folder);
        terminal.reset();
        Browser reception = MemberOfStaff.signedIn(terminal, StaffRole.RECEPTION);
        // A number that is nobody's, and somebody without any.
        reception.submit("#document", PaperDocument.of("138057"));
        reception.get("/desk");
        reception.submit(
                "#note-visit",
                Map.of(
                        "name",
                        "元町　さくら",
                        "sex",
                        "2",
                        "birthdate",
                        "S60.4.4",
                        "address",
                        "神戸市中央区",
                        "seen",
                        "DECLARATION"));
        terminal.unregistered(
                new ReferenceNumberRegistration(
                        RequestHeader.of(RunningTerminal.INSTITUTION),
                        new ReferenceNumberRegistrationInfo(
                                new ReferenceNumber("P-999"),
                                new InsuredCardKey(
                                        new InsurerNumber("138057"),
                                        Optional.empty(),
                                        new InsuredNumber("999"),
                                        Optional.empty()))),
                Reason.REGISTRATION_GIVEN_UP);
        terminal.checkInByPin();
        terminal.takeCard();
        somebodyWhoseFaceIsClosedWaitsForStaffAndCalls();
    }

    private void somebodyWhoseFaceIsClosedWaitsForStaffAndCalls() throws Exception {
        terminal.kiosk.submit("#call", Map.of());
        terminal.placeCard();
        for (int failure = 0; failure < Limits.FACE_FAILURES; failure++) {
            terminal.lookIntoTheCamera(ANOTHER_FACE);
        }
        terminal.kiosk.await("choose");
        terminal.kiosk.submit("#choose", Map.of("way", "STAFF"));
        terminal.kiosk.await("wait-for-staff");
    }

    @AfterAll
    void stop() {
        terminal.close();
    }

    @Test
    void everythingThatARoleMayDoIsOfferedToItAndNothingElse() throws Exception {
        for (Map.Entry<Character, StaffRole> role : RoleMatrixTest.ROLES.entrySet()) {
            Set<String> offered = Crawl.from(MemberOfStaff.signedIn(terminal, role.getValue()), "/desk");
            offered.removeAll(EVERYBODYS);
            assertThat(offered).as(role.getValue().name()).isEqualTo(rights(role.getKey()));
        }
    }

    private static Set<String> rights(char role) {
        Set<String> all = new TreeSet<>();
        RoleMatrixTest.RIGHT.forEach((route, roles) -> {
            if (roles.indexOf(role) >= 0 && !route.equals(OF_A_SCRIPT)) {
                all.add(route);
            }
        });
        return all;
    }
}

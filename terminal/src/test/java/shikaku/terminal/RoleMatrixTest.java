package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.account.StaffRole;
import shikaku.message.Reason;

/**
 * 権限表: every route of the terminal, asked for at the desk by every role, by nobody and with a session that was stolen before its owner signed out. What is right stands in
 * {@link #RIGHT} and nowhere else; a route that is missing there fails. R reception, A 管理者, U 監査者, O 委託.
 */
@Proves(clauses = Clause.C18)
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleMatrixTest {
    static final String NUMBER = "{number:[0-9]{1,18}}";
    static final Map<Character, StaffRole> ROLES = Map.of(
            'R', StaffRole.RECEPTION, 'A', StaffRole.ADMINISTRATOR, 'U', StaffRole.AUDITOR, 'O', StaffRole.OUTSOURCED);

    /** Who may. The kiosk's and the door's paths are nobody's at the desk's address. */
    static final Map<String, String> RIGHT = new LinkedHashMap<>();

    static {
        RIGHT.put("GET /", "RAUO");
        RIGHT.put("GET /desk", "RAUO");
        RIGHT.put("GET /desk/live", "RAUO");
        RIGHT.put("GET /desk/check-ins/" + NUMBER, "RAUO");
        RIGHT.put("GET /desk/check-ins/" + NUMBER + "/paper", "RA");
        RIGHT.put("GET /desk/check-ins/" + NUMBER + "/declaration", "RA");
        RIGHT.put("GET /desk/declaration", "RA");
        RIGHT.put("GET /desk/emergency-searches", "RAU");
        RIGHT.put("GET /desk/contracts", "AU");
        RIGHT.put("POST /desk/contracts", "A");
        RIGHT.put("GET /accounts", "AU");
        RIGHT.put("GET /password", "RAUO");
        RIGHT.put("GET /signed-in", "RAUO");
        RIGHT.put("POST /desk/documents", "RAO");
        RIGHT.put("POST /desk/comparisons/" + NUMBER, "RAO");
        RIGHT.put("POST /desk/kiosk/attended", "RAO");
        RIGHT.put("POST /desk/visits", "RA");
        RIGHT.put("POST /desk/check-ins/" + NUMBER + "/key", "RA");
        RIGHT.put("POST /desk/check-ins/" + NUMBER + "/items", "RA");
        RIGHT.put("POST /desk/check-ins/" + NUMBER + "/search", "RA");
        RIGHT.put("POST /desk/check-ins/" + NUMBER + "/settled", "RA");
        RIGHT.put("POST /desk/check-ins/" + NUMBER + "/face/tasks-off", "RA");
        RIGHT.put("POST /desk/check-ins/" + NUMBER + "/face/open", "A");
        RIGHT.put("POST /desk/registrations/" + NUMBER + "/settled", "RA");
        RIGHT.put("POST /accounts", "A");
        RIGHT.put("POST /accounts/file", "A");
        RIGHT.put("POST /accounts/change", "A");
        RIGHT.put("POST /accounts/end", "A");
        RIGHT.put("POST /accounts/code", "A");
        RIGHT.put("POST /password", "RAUO");
    }

    /** Everybody's, also without a sign-in; and one that never ends. */
    static final Set<String> ELSEWHERE =
            Set.of("GET /sign-in", "POST /language", "ANY /error", "GET /desk/events", "GET /figure/events");

    private static final Map<String, String> NOTED =
            Map.of("name", "元町　さくら", "sex", "2", "birthdate", "S60.4.4", "address", "神戸市中央区", "seen", "DECLARATION");

    /** Its own: after so many refusals the next ones are told together, which other tests would miss. */
    private RunningTerminal terminal;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        terminal = RunningTerminal.start(folder);
    }

    @BeforeEach
    void morning() throws Exception {
        terminal.reset();
    }

    @AfterAll
    void stop() {
        terminal.close();
    }

    @Test
    void noRouteOfTheDeskIsForgotten() {
        assertThat(routes().stream().filter(route -> !ELSEWHERE.contains(route)))
                .containsExactlyInAnyOrderElementsOf(RIGHT.keySet());
    }

    @Test
    void everyRoleMayWhatItsWorkNeedsAndNothingElse() throws Exception {
        for (Map.Entry<Character, StaffRole> role : ROLES.entrySet()) {
            Browser staff = signedIn(role.getValue());
            for (Map.Entry<String, String> right : RIGHT.entrySet()) {
                boolean may = right.getValue().indexOf(role.getKey()) >= 0;
                assertThat(isLetIn(staff, right.getKey()))
                        .as(role.getValue() + " " + right.getKey())
                        .isEqualTo(may);
            }
        }
    }

    @Test
    void nobodyAndWhoeverStoleASessionThatIsOverMayNothing() throws Exception {
        for (StaffRole role : ROLES.values()) {
            Browser owner = signedIn(role);
            Browser thief = owner.copy(terminal.browser("desk"));
            assertThat(thief.get("/desk")).as("as long as it lasts").isEqualTo(200);
            owner.get("/desk");
            owner.submit("form[action=/sign-out]", Map.of());
            for (String route : RIGHT.keySet()) {
                assertThat(isLetIn(thief, route))
                        .as("with a stolen session of " + role + " " + route)
                        .isFalse();
            }
        }
        for (String route : RIGHT.keySet()) {
            assertThat(isLetIn(terminal.browser("desk"), route))
                    .as("nobody " + route)
                    .isFalse();
        }
    }

    /** Unconfirmed visits wait for days, so their list is no list of today. */
    @Test
    void outsourcedReceptionSeesNothingThatIsKeptOverDays() throws Exception {
        Browser reception = signedIn(StaffRole.RECEPTION);
        reception.submit("#note-visit", NOTED);
        reception.get("/desk");
        assertThat(reception.page.select("#unconfirmed")).isNotEmpty();
        Browser outsourced = signedIn(StaffRole.OUTSOURCED);
        assertThat(outsourced.page.select("#check-ins")).hasSize(1);
        assertThat(outsourced.page.select("#unconfirmed")).isEmpty();
    }

    /** C-18: what an outsourced receptionist may open is today's. A note of an unconfirmed visit stays for days, under the number of its check-in. */
    @Test
    void outsourcedReceptionOpensNoCheckInOfAnotherDay() throws Exception {
        Browser reception = signedIn(StaffRole.RECEPTION);
        reception.submit("#note-visit", NOTED);
        String path = "/desk/check-ins/" + terminal.checkIn(1);
        Browser outsourced = signedIn(StaffRole.OUTSOURCED);
        String row = "#check-ins tr[data-number=" + terminal.checkIn(1) + "]";
        assertThat(outsourced.get(path)).as("today's").isEqualTo(200);
        outsourced.get("/desk");
        assertThat(outsourced.page.select(row)).hasSize(1);
        terminal.keptSince("2001-01-01", terminal.checkIn(1));
        assertThat(reception.get(path)).isEqualTo(200);
        assertThat(outsourced.get(path)).as("of another day").isEqualTo(404);
        outsourced.get("/desk");
        assertThat(outsourced.page.select("#check-ins")).hasSize(1);
        assertThat(outsourced.page.select(row)).isEmpty();
    }

    /** C-18: they ask whether somebody is insured, and for no certificate that a patient has to consent to, whatever their browser sends. */
    @Test
    void outsourcedReceptionAsksForNothingThatNeedsAConsent() throws Exception {
        Map<String, String> asked = PaperDocument.with(Map.of("limit", "yes", "answeredBy", "GUARDIAN"));
        assertThat(signedIn(StaffRole.RECEPTION).submit("#document", asked)).isEqualTo(303);
        assertThat(consents()).anySatisfy(given -> assertThat(given).containsIgnoringCase("limit"));
        terminal.reset();
        assertThat(signedIn(StaffRole.OUTSOURCED).submit("#document", asked)).isEqualTo(303);
        assertThat(consents())
                .isNotEmpty()
                .noneSatisfy(given -> assertThat(given).containsIgnoringCase("limit"));
    }

    /** Steps that somebody has no form for are another's: the page says whose, and shows no heading over nothing. */
    @Test
    void whoCannotDoAStepIsToldWhoCan() throws Exception {
        terminal.checkInByPin();
        terminal.takeCard();
        String byCard = "/desk/check-ins/" + terminal.checkIn(1);
        terminal.center.trouble(Optional.of(Reason.CENTER_UNREACHABLE));
        Browser reception = signedIn(StaffRole.RECEPTION);
        reception.submit("#document", PaperDocument.of("138057"));
        String path = "/desk/check-ins/" + terminal.checkIn(2);
        for (Map.Entry<StaffRole, Integer> role : Map.of(
                        StaffRole.RECEPTION, 0, StaffRole.OUTSOURCED, 1, StaffRole.AUDITOR, 1)
                .entrySet()) {
            Browser staff = signedIn(role.getKey());
            staff.get(path);
            assertThat(staff.page.select("#steps li")).isNotEmpty();
            assertThat(staff.page.select("#steps #others"))
                    .as("%s", role.getKey())
                    .hasSize(role.getValue());
            staff.get(byCard);
            assertThat(staff.page.select("#face h2")).as("%s", role.getKey()).hasSize(1 - role.getValue());
        }
        terminal.center.trouble(Optional.empty());
    }

    private List<String> consents() throws Exception {
        return terminal.evidence("INQUIRY_BY_INSURED_CARD", "coalesce(record ->> '$.consents', 'none said')");
    }

    @Test
    void theKiosksAndTheDoorsPathsAreNobodysAtTheDesk() throws Exception {
        Browser administrator = signedIn(StaffRole.ADMINISTRATOR);
        for (String path : List.of("/kiosk", "/kiosk/screen", "/results", "/openapi.yaml", "/health")) {
            assertThat(administrator.get(path)).as(path).isIn(403, 404);
        }
    }

    private static boolean isLetIn(Browser browser, String route) throws Exception {
        String path = route.split(" ")[1].replace(NUMBER, "987654321987654321") + "?after=-1";
        // The token of its own page, or a refusal would say nothing about the role.
        String token = browser.token();
        int status = route.startsWith("GET ")
                ? browser.get(path)
                : browser.post(path, Map.of("_csrf", token, "version", "0", "account", "nobody"));
        boolean toTheForm =
                status == 302 && browser.answered("Location").orElse("").contains("/sign-in");
        return status != 403 && status != 401 && !toTheForm;
    }

    private Set<String> routes() {
        var all = new TreeSet<String>();
        terminal.program
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.equals("/") || !isMachines(path))
                        .forEach(path -> {
                            var methods = info.getMethodsCondition().getMethods();
                            if (methods.isEmpty()) {
                                all.add("ANY " + path);
                            }
                            methods.forEach(method -> all.add(method + " " + path));
                        }));
        return all;
    }

    private static boolean isMachines(String path) {
        return List.of("/kiosk", "/results", "/openapi.yaml", "/inquiries", "/reference-numbers", "/bulk").stream()
                .anyMatch(path::startsWith);
    }

    private Browser signedIn(StaffRole role) throws Exception {
        return MemberOfStaff.signedIn(terminal, role);
    }
}

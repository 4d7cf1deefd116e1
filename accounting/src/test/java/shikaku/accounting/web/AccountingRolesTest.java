package shikaku.accounting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * 権限表: every route of accounting, asked for by every role, by nobody and with a session that was stolen before its owner signed out. What is right stands in {@link #RIGHT} and
 * nowhere else; a route that is missing there fails. C 医事, A 管理者, U 監査者.
 */
class AccountingRolesTest {
    private static final Map<Character, String> ACCOUNTS = Map.of('C', "iji", 'A', "kanri", 'U', "kansa");

    /** Everybody's, also without a sign-in; and one that never ends. */
    private static final Set<String> ELSEWHERE =
            Set.of("GET /sign-in", "POST /language", "ANY /error", "GET /figure/events");

    private static final Map<String, String> RIGHT = new TreeMap<>();

    static {
        right("CAU", "GET /", "GET /password", "POST /password", "GET /signed-in");
        right("AU", "GET /accounts");
        right("A", "POST /accounts", "POST /accounts/file", "POST /accounts/change", "POST /accounts/end");
        right("A", "POST /accounts/code");
        right("C", "GET /arrivals", "GET /arrivals/N", "POST /arrivals/N", "POST /arrivals/N/whose");
        right("C", "GET /arrivals/N/mistyped", "POST /arrivals/N/mistyped", "POST /arrivals/N/mistyped/take-back");
        right("C", "GET /unanswered/N", "POST /unanswered/N", "POST /unanswered/N/patient");
        right("C", "POST /unanswered/N/no-claim", "GET /unanswered/N/closed", "POST /unanswered/N/take-back");
        right("C", "GET /patients", "POST /patients", "GET /patients/N", "POST /patients/N/chart");
        right("C", "POST /patients/N/chart/letters", "POST /patients/N/chart/undo", "POST /patients/N/chart/anew");
        right("C", "POST /patients/N/subsidies", "POST /patients/N/subsidies/N/withdraw", "POST /visits/N/DAY/points");
        right("C", "GET /months/MONTH", "POST /months/MONTH", "GET /months/MONTH/visits", "GET /reports/MONTH");
        right("C", "GET /bookings", "GET /bookings/DAY", "POST /bookings/DAY", "POST /bookings/DAY/ask");
        right("C", "POST /bookings/DAY/N/cancel");
    }

    /** Its own: after so many refusals the next ones are told together, which other tests would miss. */
    private static RunningAccounting running;

    private static void right(String roles, String... routes) {
        for (String route : routes) {
            RIGHT.put(route, roles);
        }
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        running = RunningAccounting.start(folder);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void noRouteIsForgotten() {
        assertThat(routes().stream().filter(route -> !ELSEWHERE.contains(route)))
                .containsExactlyInAnyOrderElementsOf(RIGHT.keySet());
    }

    @Test
    void everyRoleMayWhatItsWorkNeedsAndNothingElse() throws Exception {
        for (Map.Entry<Character, String> role : ACCOUNTS.entrySet()) {
            try (Clerk staff = running.clerk()) {
                staff.signIn(role.getValue(), RunningAccounting.PASSWORD);
                for (Map.Entry<String, String> right : RIGHT.entrySet()) {
                    assertThat(isLetIn(staff, right.getKey()))
                            .as(role.getValue() + " " + right.getKey())
                            .isEqualTo(right.getValue().indexOf(role.getKey()) >= 0);
                }
            }
        }
    }

    @Test
    void nobodyAndWhoeverStoleASessionThatIsOverMayNothing() throws Exception {
        for (String account : ACCOUNTS.values()) {
            try (Clerk owner = running.clerk()) {
                owner.signIn(account, RunningAccounting.PASSWORD);
                try (Clerk thief = owner.thief()) {
                    assertThat(isLetIn(thief, "GET /"))
                            .as("as long as it lasts")
                            .isTrue();
                    owner.submit(owner.page("/password")
                            .select("form[action=/sign-out]")
                            .getFirst());
                    for (String route : RIGHT.keySet()) {
                        assertThat(isLetIn(thief, route))
                                .as("a stolen session of " + account + " " + route)
                                .isFalse();
                    }
                }
            }
        }
        try (Clerk nobody = running.clerk()) {
            for (String route : RIGHT.keySet()) {
                assertThat(isLetIn(nobody, route)).as("nobody " + route).isFalse();
            }
        }
    }

    private static boolean isLetIn(Clerk clerk, String route) throws Exception {
        String[] parts = route.split(" ");
        return clerk.isLetIn(
                parts[0],
                parts[1].replace("DAY", "2026-12-24")
                        .replace("MONTH", "2026-12")
                        .replace("N", "987654321987654321"));
    }

    private static Set<String> routes() {
        var all = new TreeSet<String>();
        running.program()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().forEach(path -> {
                    var methods = info.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        all.add("ANY " + path);
                    }
                    methods.forEach(method -> all.add(method + " " + shortened(path)));
                }));
        return all;
    }

    /** What stands in braces by its name, its own form left out. */
    private static String shortened(String path) {
        return path.replaceAll("\\{day:(?:[^{}]|\\{[0-9]+})*}", "DAY")
                .replaceAll("\\{month:(?:[^{}]|\\{[0-9]+})*}", "MONTH")
                .replaceAll("\\{[a-z]+(?::(?:[^{}]|\\{[0-9,]+})*)?}", "N");
    }
}

package shikaku.center.program;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KYOKAI;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.message.Reason;

/**
 * 権限表: every route of the center, asked for by every role of its staff, by nobody and with a session that was stolen before its owner signed out; and every interface of its door, by
 * every kind of machine. What is right stands in {@link #STAFF} and {@link #MACHINES} and nowhere else; a route that is missing there fails. O 運用者, V 業者, A 管理者, U 監査者; T 端末,
 * I 保険者, K 医事会計.
 */
class CenterRolesTest {
    private static final Map<Character, String> ACCOUNTS =
            Map.of('O', "unyo", 'V', "gyosha", 'A', "kanri", 'U', "kansa");

    /** Everybody's, also without a sign-in. */
    private static final Set<String> ELSEWHERE = Set.of("GET /sign-in", "POST /language", "ANY /error");

    private static final Map<String, String> STAFF = new TreeMap<>();
    private static final Map<String, String> MACHINES = new TreeMap<>();

    static {
        right(STAFF, "OVAU", "GET /", "GET /password", "POST /password", "GET /signed-in");
        right(STAFF, "O", "GET /today", "GET /clients", "GET /insurers", "GET /evidence", "GET /emergency");
        right(STAFF, "OV", "GET /console", "POST /console");
        right(STAFF, "AU", "GET /accounts");
        right(STAFF, "A", "POST /accounts", "POST /accounts/file", "POST /accounts/change", "POST /accounts/end");
        right(STAFF, "A", "POST /accounts/code");
        right(MACHINES, "T", "POST /card-sessions", "POST /card-sessions/verifier", "POST /inquiries/card");
        right(MACHINES, "T", "POST /inquiries/insured-card", "POST /inquiries/emergency", "POST /reference-numbers");
        right(MACHINES, "T", "POST /bulk/inquiries", "POST /bulk/inquiries/result");
        right(MACHINES, "T", "POST /bulk/registrations", "POST /bulk/registrations/result");
        right(MACHINES, "I", "POST /insurers/coverages");
    }

    /** Its own: after so many refusals the next ones are told together, which other tests would miss. */
    private static RunningCenter center;

    private static void right(Map<String, String> table, String who, String... routes) {
        for (String route : routes) {
            table.put(route, who);
        }
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        center = new RunningCenter(folder);
    }

    @AfterAll
    static void stop() {
        center.close();
    }

    @Test
    void noRouteIsForgotten() {
        Set<String> known = new TreeSet<>(STAFF.keySet());
        known.addAll(MACHINES.keySet());
        known.addAll(ELSEWHERE);
        assertThat(center.routes()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyRoleMayWhatItsWorkNeedsAndNothingElse() throws Exception {
        for (Map.Entry<Character, String> role : ACCOUNTS.entrySet()) {
            try (Operator staff = center.operator()) {
                staff.signIn(role.getValue(), RunningCenter.PASSWORD);
                for (Map.Entry<String, String> right : STAFF.entrySet()) {
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
            try (Operator owner = center.operator()) {
                owner.signIn(account, RunningCenter.PASSWORD);
                try (Operator thief = owner.thief()) {
                    assertThat(isLetIn(thief, "GET /password"))
                            .as("as long as it lasts")
                            .isTrue();
                    owner.submit("/password", "/sign-out");
                    for (String route : STAFF.keySet()) {
                        assertThat(isLetIn(thief, route))
                                .as("a stolen session of " + account + " " + route)
                                .isFalse();
                    }
                }
            }
        }
        try (Operator nobody = center.operator()) {
            for (String route : STAFF.keySet()) {
                assertThat(isLetIn(nobody, route)).as("nobody " + route).isFalse();
            }
        }
    }

    @Test
    void noMachineGetsThroughToWhatIsAnothersAndNoneToThePages() throws Exception {
        Map<Character, HttpClient> machines = Map.of(
                'T', center.client("terminal", (site, into) -> site.terminal(CLINIC, into)),
                'I', center.client("insurer", (site, into) -> site.insurer(KYOKAI, into)),
                'K', center.client("accounting", (site, into) -> site.accounting(CLINIC, into)));
        center.firstHandshake("terminal");
        for (Map.Entry<Character, HttpClient> machine : machines.entrySet()) {
            for (Map.Entry<String, String> right : MACHINES.entrySet()) {
                var answer = center.post(machine.getValue(), path(right.getKey()), new byte[0]);
                boolean refused = answer.statusCode() == 403
                        && new String(answer.body(), StandardCharsets.UTF_8).contains(Reason.WRONG_ROLE.code());
                assertThat(!refused)
                        .as(machine.getKey() + " " + right.getKey())
                        .isEqualTo(right.getValue().indexOf(machine.getKey()) >= 0);
            }
            for (String page : STAFF.keySet()) {
                assertThat(status(machine.getValue(), page))
                        .as(machine.getKey() + " " + page)
                        .isIn(403, 404);
            }
            machine.getValue().shutdownNow();
        }
    }

    @Test
    void theDoorsInterfacesAreNobodysAtThePages() throws Exception {
        for (String account : ACCOUNTS.values()) {
            try (Operator staff = center.operator()) {
                staff.signIn(account, RunningCenter.PASSWORD);
                for (String route : MACHINES.keySet()) {
                    assertThat(staff.submit("/password", path(route)).statusCode())
                            .as(account + " " + route)
                            .isIn(403, 404);
                }
            }
        }
    }

    private static int status(HttpClient machine, String route) throws Exception {
        var request = HttpRequest.newBuilder(center.door(path(route)))
                .method(route.split(" ")[0], HttpRequest.BodyPublishers.noBody())
                .build();
        return machine.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static boolean isLetIn(Operator operator, String route) throws Exception {
        return operator.isLetIn(route.split(" ")[0], path(route));
    }

    private static String path(String route) {
        return route.split(" ")[1];
    }
}

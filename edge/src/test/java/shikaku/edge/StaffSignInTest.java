package shikaku.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCrypt;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.listen.Listeners;
import shikaku.edge.staff.KeptInMemory;
import shikaku.message.Reason;

/** Staff sign in and out of the small program, and somebody guesses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffSignInTest {
    private static final int COST = 4;

    private final KeptInMemory evidence = new KeptInMemory();
    private final HttpClient plain = HttpClient.newHttpClient();
    private ConfigurableApplicationContext program;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        TestSite site = new TestSite(folder);
        String hash = BCrypt.hashpw("himitsu", BCrypt.gensalt(COST));
        Path configuration = Files.writeString(folder.resolve("small.yaml"), """
                shikaku:
                  data: %s
                  listeners:
                    pages: {port: 0}
                    door:
                      port: 0
                      tls: {key-store: %s, key-store-password: %s, trust-store: %s, trust-store-password: %s}
                  accounts:
                    - {name: hanako, password-hash: "{bcrypt}%s", roles: [RECEPTION]}
                    - {name: jiro, password-hash: "{bcrypt}%s", roles: [RECEPTION]}
                    - {name: mari, password-hash: "{bcrypt}%s", roles: [RECEPTION]}
                """.formatted(
                        folder.resolve("data"),
                        site.door(),
                        TestSite.PASSWORD,
                        site.trust(),
                        TestSite.PASSWORD,
                        hash,
                        hash,
                        hash));
        program = Program.start(
                SmallProgram.class, "small", Map.of("evidence", evidence), "--config", configuration.toString());
    }

    @AfterAll
    void stop() {
        plain.close();
        program.close();
    }

    @BeforeEach
    void noRowsYet() {
        evidence.rows().clear();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void signingInAndOutLeavesARowEach() throws Exception {
        Browser hanako = browser();
        hanako.signIn("hanako", "himitsu");
        hanako.get("/sign-in");
        assertThat(hanako.signOut().headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?out"));

        assertThat(evidence.rows()).containsExactly("in hanako", "out hanako");
    }

    @Test
    void aNameOfNoAccountIsNotWrittenDownAndAccountsAreWrittenAsConfigured() throws Exception {
        browser().signIn("himitsu", "himitsu");
        browser().signIn("Hanako", "wrong");

        assertThat(evidence.rows()).containsExactly("SIGN_IN_REFUSED no-account 1", "SIGN_IN_REFUSED hanako 1");
    }

    @Test
    void whoGuessesWaitsAndIsToldTheSameWhetherTheGuessWasRightOrWrong() throws Exception {
        for (int guess = 1; guess <= Limits.SIGN_IN_TRIES; guess++) {
            assertThat(refusal(browser().signIn("jiro", "guess-" + guess))).isTrue();
        }
        assertThat(refusal(browser().signIn("jiro", "himitsu"))).isTrue();

        assertThat(evidence.rows())
                .hasSize(Limits.SIGN_IN_TRIES + 1)
                .endsWith("SIGN_IN_REFUSED jiro 1", "SIGN_IN_WAITS jiro 1");
        assertThat(browser().get("/sign-in?error").body()).contains("最長5分");
    }

    @Test
    void theSignInSpeaksOneLanguageAndChangesItWhereItIsAsked() throws Exception {
        Browser hanako = browser();
        assertThat(hanako.get("/sign-in?out").body())
                .contains("<html lang=\"ja\">", "サインアウトしました。", ">English<")
                .doesNotContain("Sign in");

        HttpResponse<String> changed = hanako.changeLanguage("en", "/sign-in?out");

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(changed.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?out"));
        assertThat(hanako.get("/sign-in?out").body())
                .contains("<html lang=\"en\">", "You are signed out.", ">日本語<")
                .doesNotContain("サインイン");
        assertThat(hanako.get("/sign-in?error").body()).contains("password").doesNotContain("最長5分");
        hanako.signIn("hanako", "himitsu");
        assertThat(hanako.get("/nowhere").body())
                .contains(
                        "<html lang=\"en\">", Reason.PAGE_NOT_FOUND.reception().english())
                .doesNotContain(Reason.PAGE_NOT_FOUND.reception().japanese());
    }

    @Test
    void whereSomebodyHasSignedInBeforeStrangersGuessesMakeThemWaitNoLonger() throws Exception {
        Browser desk = browser();
        desk.signIn("mari", "himitsu");
        for (int guess = 0; guess < Limits.SIGN_IN_TRIES; guess++) {
            browser().signIn("mari", "guess-" + guess);
        }
        assertThat(refusal(browser().signIn("mari", "himitsu"))).as("elsewhere").isTrue();
        assertThat(refusal(desk.signIn("mari", "himitsu"))).as("at her desk").isFalse();
    }

    @Test
    void whatIsLongerThanAnyNameOrPasswordIsRefusedWithoutLookingAtIt() throws Exception {
        assertThat(refusal(browser().signIn("n".repeat(1_000), "himitsu"))).isTrue();
        assertThat(refusal(browser().signIn("hanako", "himitsu" + "x".repeat(72))))
                .isTrue();
        assertThat(evidence.rows()).containsExactly("SIGN_IN_REFUSED no-account 1", "SIGN_IN_REFUSED hanako 1");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void nobodyIsSignedInWithoutEvidence() throws Exception {
        evidence.broken(true);
        Browser hanako = browser();
        try {
            assertThat(hanako.signIn("hanako", "himitsu").statusCode()).isEqualTo(500);
        } finally {
            evidence.broken(false);
        }
        assertThat(hanako.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionFromBeforeTheSignInIsWorthNothing() throws Exception {
        Browser hanako = browser();
        hanako.signIn("hanako", "himitsu");
        Browser thief = hanako.copy();
        String before = hanako.cookie();
        hanako.signOut();
        hanako.signIn("hanako", "himitsu");

        assertThat(hanako.cookie()).isNotEqualTo(before).contains("Path=/", "HttpOnly", "SameSite=Strict");
        assertThat(hanako.get("/").statusCode()).isEqualTo(200);
        assertThat(thief.get("/").statusCode()).isEqualTo(302);
    }

    /** Anybody on the machine can ask, and so can every page of the internet that its browser looks at. */
    @Test
    @Proves(clauses = Clause.C14)
    void whoHasNotSignedInHoldsNoSessionWhateverTheyAskFor() throws Exception {
        List<HttpResponse<String>> answers = List.of(
                browser().get("/sign-in"),
                browser().get("/"),
                browser().get("/nowhere"),
                browser().post("/arrow", "a=b"),
                browser().post("/sign-in", "name=hanako&password=himitsu"),
                browser().signIn("nobody", "guessed"),
                browser().changeLanguage("en", "/"),
                browser("open.localhost").get("/form"),
                browser("open.localhost").post("/arrow", "a=b"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isLessThan(500))
                .flatExtracting(answer -> answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("_SESSION="));
    }

    @Test
    void aFormOfWhoHasNotSignedInIsTheirsAllTheSame() throws Exception {
        Browser visitor = browser("open.localhost");
        visitor.get("/form");
        assertThat(visitor.postForm("/arrow").statusCode()).isEqualTo(200);
        assertThat(visitor.copy().postForm("/arrow").statusCode())
                .as("without its cookie")
                .isEqualTo(403);
    }

    @Test
    void aSessionAfterTheSignOutIsWorthNothingAndNoneStandsInAnAddress() throws Exception {
        Browser hanako = browser();
        hanako.signIn("hanako", "himitsu");
        Browser thief = hanako.copy();
        String session = hanako.cookie().replaceAll("^[^=]*=([^;]*);.*", "$1");
        assertThat(browser().get("/;jsessionid=" + session).statusCode()).isEqualTo(400);

        hanako.get("/sign-in");
        hanako.signOut();

        assertThat(thief.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aPageThatAsksByItselfIsToldThatTheSignInIsOverAndIsNotLedToTheForm() throws Exception {
        Browser hanako = browser();
        hanako.signIn("hanako", "himitsu");
        assertThat(hanako.get("/signed-in?unattended").statusCode()).isEqualTo(204);
        hanako.get("/sign-in");
        hanako.signOut();

        HttpResponse<String> told = hanako.get("/signed-in?unattended");
        assertThat(told.statusCode()).isEqualTo(401);
        assertThat(told.headers().firstValue("HX-Refresh")).hasValue("true");
        assertThat(hanako.get("/signed-in").statusCode()).isEqualTo(302);
    }

    private Browser browser() {
        return browser("desk.localhost");
    }

    private Browser browser(String host) {
        return new Browser(plain, host, program.getBean(Listeners.class).port("pages"));
    }

    private static boolean refusal(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").endsWith("/sign-in?error");
    }
}

package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.edge.account.AccountBook;
import shikaku.edge.account.AccountStore;
import shikaku.evidence.Act;

/** A 管理者 keeps the book of accounts, in a terminal's own store, and whoever is in it signs in or does not. */
@ExtendWith(SharedTerminal.class)
class AccountsAtTheDeskTest {
    private static final String PASSWORD = "Umi-to-Yama-4649";

    private final RunningTerminal terminal;
    private final String name = "uke-" + UUID.randomUUID().toString().substring(0, 8);

    AccountsAtTheDeskTest(RunningTerminal terminal) {
        this.terminal = terminal;
    }

    @Test
    void somebodyIsRegisteredChoosesAPasswordWorksAndIsThrownOutAtTheEnd() throws Exception {
        Browser kanri = signedIn("kanri");
        assertThat(kanri.get("/accounts")).isEqualTo(200);
        assertThat(kanri.submit(
                        "#register",
                        paper(Map.of("account", name, "person", "山田 はるか", "roles", "RECEPTION", "begins", today()))))
                .isEqualTo(200);
        String code =
                kanri.page.select("#codes [data-account=" + name + "] .code").text();
        assertThat(code).hasSizeGreaterThan(20);
        kanri.get("/accounts");
        assertThat(kanri.page.html()).as("a code is shown once").doesNotContain(code);

        Browser haruka = terminal.browser("desk");
        haruka.signIn(name, code);
        assertThat(haruka.answered("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/password"));
        assertThat(haruka.get("/desk")).as("a code opens nothing else").isEqualTo(403);
        assertThat(haruka.get("/password")).isEqualTo(200);
        haruka.submit("form[action=/password]", Map.of("present", code, "password", PASSWORD, "again", PASSWORD));
        assertThat(haruka.answered("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?chosen"));
        assertThat(haruka.get("/desk")).as("the code's sign-in is over").isEqualTo(302);
        haruka.signIn(name, PASSWORD);
        assertThat(haruka.get("/desk")).isEqualTo(200);
        assertThat(haruka.get("/accounts")).isEqualTo(403);

        kanri.get("/accounts");
        assertThat(row(kanri)).isEqualTo("WORKS");
        kanri.submit("tr[data-account=" + name + "] form[action=/accounts/end]", paper(Map.of()));
        assertThat(row(kanri)).isEqualTo("ENDED");
        assertThat(haruka.get("/desk")).as("at once").isEqualTo(302);
        haruka.signIn(name, PASSWORD);
        assertThat(haruka.answered("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?error"));
        assertThat(kanri.page.select("#lines tr:contains(" + name + ")").eachAttr("data-kind"))
                .containsExactly("ENDED", "PASSWORD_CHOSEN", "REGISTERED");
    }

    @Test
    void eachLineIsInTheEvidenceWithWhoAskedAndWhoApproved() throws Exception {
        Browser kanri = signedIn("kanri");
        kanri.get("/accounts");
        kanri.submit(
                "#register",
                paper(Map.of(
                        "account",
                        name,
                        "person",
                        "木村 直",
                        "roles",
                        "OUTSOURCED",
                        "employer",
                        "港サービス株式会社",
                        "begins",
                        today(),
                        "ends",
                        today())));
        assertThat(terminal.evidence(Act.ACCOUNT_CHANGED.name(), "record"))
                .anySatisfy(row -> assertThat(row)
                        .contains(
                                "registered " + name,
                                "\"who\":\"kanri\"",
                                "employer 港サービス株式会社",
                                "until " + today(),
                                "request 8-12",
                                "asked by 田中 一郎",
                                "approved by 佐藤 花",
                                "\"outcome\":\"DONE\""));
        assertThat(terminal.program.getBean(AccountStore.class).all())
                .filteredOn(line -> line.account().equals(name))
                .as("as it is read from the store again")
                .isEqualTo(terminal.program.getBean(AccountBook.class).lines().stream()
                        .filter(line -> line.account().equals(name))
                        .toList());
    }

    @Test
    void aFileIsTakenWholeOrNotAtAll() throws Exception {
        Browser kanri = signedIn("kanri");
        kanri.get("/accounts");
        String heading = kanri.page.select("#from-file code").text();
        String right = name + ",山田 はるか,受付,," + today() + ",,8-12," + today() + ",田中 一郎,佐藤 花\n";
        kanri.submit("#from-file", Map.of("file", heading + "\n" + right + right.replace(name, "kanri")));
        assertThat(kanri.page.select("[role=alert] p").eachAttr("data-line")).containsExactly("2");
        assertThat(row(kanri)).isEmpty();

        kanri.submit("#from-file", Map.of("file", heading + "\n" + right + right.replace(name, name + "b")));
        assertThat(kanri.page.select("#codes [data-account]").eachAttr("data-account"))
                .containsExactly(name, name + "b");
        assertThat(terminal.evidence(Act.ACCOUNT_CHANGED.name(), "record"))
                .anySatisfy(one -> assertThat(one).contains("import of 2 accounts", name + ";", name + "b;"));
    }

    @Test
    void receptionSeesNothingOfTheBook() throws Exception {
        Browser hanako = signedIn("hanako");
        assertThat(hanako.get("/accounts")).isEqualTo(403);
        hanako.get("/desk");
        assertThat(hanako.page.select("a[href=/accounts]")).isEmpty();
        assertThat(hanako.submit("form[action=/sign-out]", Map.of())).isEqualTo(302);
        assertThat(hanako.get("/accounts")).isEqualTo(302);
    }

    private Browser signedIn(String account) throws Exception {
        Browser browser = terminal.browser("desk");
        browser.signIn(account, "himitsu");
        return browser;
    }

    private String row(Browser kanri) {
        return kanri.page.select("#accounts tr[data-account=" + name + "]").attr("data-state");
    }

    private static String today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).toString();
    }

    private static Map<String, String> paper(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(
                Map.of("request", "8-12", "requestedOn", today(), "askedBy", "田中 一郎", "approvedBy", "佐藤 花"));
        all.putAll(more);
        return all;
    }
}

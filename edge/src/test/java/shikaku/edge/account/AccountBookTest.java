package shikaku.edge.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import shikaku.edge.TestClock;
import shikaku.message.Reason;

/** Who may sign in, why, and until when. Today is 24 November 2026 in Japan. */
class AccountBookTest {
    private static final PasswordEncoder QUICK = new BCryptPasswordEncoder(4);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final WrittenRequest PAPER = new WrittenRequest("8-12", TODAY, "田中 一郎", "佐藤 花");
    private static final Particulars RECEPTION =
            new Particulars("山田 はるか", Set.of(StaffRole.RECEPTION), Optional.empty(), TODAY, Optional.empty());
    private static final Particulars OUTSOURCED = new Particulars(
            "木村 直",
            Set.of(StaffRole.OUTSOURCED),
            Optional.of("港サービス株式会社"),
            TODAY.plusDays(1),
            Optional.of(TODAY.plusDays(10)));

    private final TestClock clock = new TestClock();
    private final BookInMemory store = new BookInMemory();
    private final List<String> changed = new ArrayList<>();
    private final AccountBook book = open();

    @Test
    void whoIsRegisteredHasACodeThatOpensNothingButTheChoiceOfAPassword() {
        String code = register("haruka", RECEPTION);
        StaffUser user = (StaffUser) new StaffUsers(book).loadUserByUsername("haruka");
        assertThat(QUICK.matches(code, user.getPassword())).isTrue();
        assertThat(user.getAuthorities()).extracting(Object::toString).containsExactly(StaffUser.NO_PASSWORD);

        assertThat(book.choosePassword("haruka", code, "Umi-to-Yama-4649", "Umi-to-Yama-4649"))
                .isEqualTo(BookAnswer.Done.PLAIN);
        StaffUser chosen = (StaffUser) new StaffUsers(book).loadUserByUsername("Haruka");
        assertThat(chosen.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_RECEPTION");
        assertThat(QUICK.matches("Umi-to-Yama-4649", chosen.getPassword())).isTrue();
        assertThat(QUICK.matches(code, chosen.getPassword())).isFalse();
    }

    @Test
    void aCodeServesForAWeek() {
        register("haruka", RECEPTION);
        clock.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(book.of("haruka")).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(book.of("haruka")).isEmpty();
    }

    @Test
    void anAccountOfAContractWorksFromItsFirstDayToItsLastAndNoDayLonger() {
        String code = register("kimura", OUTSOURCED);
        assertThat(book.of("kimura")).as("before").isEmpty();
        assertThatThrownBy(() -> new StaffUsers(book).loadUserByUsername("kimura"))
                .isInstanceOf(UsernameNotFoundException.class);
        clock.pass(Duration.ofDays(1));
        book.choosePassword("kimura", code, "Umi-to-Yama-4649", "Umi-to-Yama-4649");
        assertThat(book.of("kimura")).as("first day").isPresent();
        // 24 November 00:00 UTC is 09:00 in Japan: fifteen hours to midnight there.
        clock.pass(Duration.ofDays(9).plusHours(15).minusSeconds(1));
        assertThat(book.of("kimura")).as("last day").isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(book.of("kimura")).as("the day after").isEmpty();
    }

    @Test
    void outsourcedStaffHaveAnEmployerAndAnEndAndNobodyElseHasAnEmployer() {
        assertThat(wrong("a", with(OUTSOURCED, Optional.empty(), OUTSOURCED.ends())))
                .containsExactly(Reason.ACCOUNT_CONTRACT_WRONG);
        assertThat(wrong("a", with(OUTSOURCED, OUTSOURCED.employer(), Optional.empty())))
                .containsExactly(Reason.ACCOUNT_CONTRACT_WRONG);
        assertThat(wrong("a", with(RECEPTION, Optional.of("港サービス"), Optional.empty())))
                .containsExactly(Reason.ACCOUNT_CONTRACT_WRONG);
    }

    @Test
    void whoAuditsAndWhoIsOutsourcedDoNothingElse() {
        assertThat(wrong("a", roles(StaffRole.AUDITOR, StaffRole.ADMINISTRATOR)))
                .containsExactly(Reason.ACCOUNT_ROLES_WRONG);
        assertThat(wrong("a", roles(StaffRole.OPERATOR)))
                .as("unknown to this program")
                .containsExactly(Reason.ACCOUNT_ROLES_WRONG);
        assertThat(wrong("a", roles())).contains(Reason.ACCOUNT_ROLES_WRONG);
    }

    @Test
    void twoDifferentPeopleAskAndApproveAndNeitherIsTheAccountsNorTheApproverWhoTypesIt() {
        register(
                "kyoko",
                new Particulars("管理 京子", Set.of(StaffRole.ADMINISTRATOR), Optional.empty(), TODAY, Optional.empty()));
        assertThat(approval("kanri", "田中 一郎", "田中　一郎"))
                .as("the same in another width")
                .isNotEmpty();
        assertThat(approval("kanri", "山田はるか", "佐藤 花")).as("asks for herself").isNotEmpty();
        assertThat(approval("kanri", "田中 一郎", "haruka"))
                .as("approves for herself")
                .isNotEmpty();
        assertThat(approval("kyoko", "田中 一郎", "管理京子")).as("who types it in").isNotEmpty();
        assertThat(approval("kanri", "田中 一郎", "ＫＡＮＲＩ"))
                .as("by the account's name")
                .isNotEmpty();
        assertThat(approval("kanri", "田中 一郎", "佐藤 花")).isEmpty();
    }

    @Test
    void aPaperFromTheFutureOrLongAgoIsNone() {
        assertThat(request("haruka", RECEPTION, paper(TODAY.plusDays(1))))
                .containsExactly(Reason.ACCOUNT_REQUEST_WRONG);
        assertThat(request("haruka", RECEPTION, paper(TODAY.minusMonths(6).minusDays(1))))
                .containsExactly(Reason.ACCOUNT_REQUEST_WRONG);
        assertThat(request("haruka", RECEPTION, paper(TODAY.minusMonths(6)))).isEmpty();
    }

    @Test
    void nothingThatATableProgramTakesForAFormulaIsRegistered() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "山田\n=1", "|cmd")) {
            assertThat(wrong("a", person(formula))).as(formula).contains(Reason.ACCOUNT_PERSON_WRONG);
        }
    }

    @Test
    void anEndIsForEverAndTheNameToo() {
        register("haruka", RECEPTION);
        book.end("kanri", "haruka", version("haruka"), PAPER);
        assertThat(book.of("haruka")).isEmpty();
        assertThat(wrong("HARUKA", RECEPTION)).containsExactly(Reason.ACCOUNT_NAME_TAKEN);
        assertThat(refusals(book.giveCode("kanri", "haruka", version("haruka"), PAPER)))
                .containsExactly(Reason.ACCOUNT_IS_ENDED);
        assertThat(open().of("haruka")).as("after a restart").isEmpty();
        assertThat(store.acts)
                .extracting(AccountAct::kind)
                .containsExactly(AccountAct.Kind.REGISTERED, AccountAct.Kind.ENDED);
    }

    @Test
    void anAccountOfTheConfigurationEndsLikeEveryOtherAndStaysSo() {
        assertThat(book.of("hanako")).hasValue(0);
        book.end("kanri", "hanako", 0, PAPER);
        assertThat(open().of("hanako")).isEmpty();
    }

    @Test
    void everyLineMakesOpenSignInsWorthNothing() {
        register("haruka", RECEPTION);
        OptionalLong before = book.of("haruka");
        book.change("kanri", "haruka", version("haruka"), roles(StaffRole.AUDITOR), PAPER);
        assertThat(book.of("haruka")).isNotEqualTo(before).isPresent();
        assertThat(changed).containsExactly("haruka", "haruka");
    }

    @Test
    void nobodyChangesTheirOwnAccountAndTheLastAdministratorStays() {
        assertThat(refusals(book.end("KANRI", "kanri", 0, PAPER))).containsExactly(Reason.ACCOUNT_IS_OWN);
        register(
                "kyoko",
                new Particulars("管理 京子", Set.of(StaffRole.ADMINISTRATOR), Optional.empty(), TODAY, Optional.empty()));
        assertThat(refusals(book.end("kyoko", "kanri", 0, PAPER)))
                .as("the other has no password yet")
                .containsExactly(Reason.ACCOUNT_LAST_ADMINISTRATOR);
        assertThat(refusals(book.change("kyoko", "kanri", 0, roles(StaffRole.RECEPTION), PAPER)))
                .containsExactly(Reason.ACCOUNT_LAST_ADMINISTRATOR);
        assertThat(store.refused).contains("kyoko kanri ACCOUNT_LAST_ADMINISTRATOR");
    }

    @Test
    void ofTwoAdministratorsAtTheSameMomentOneIsTold() throws Exception {
        register("haruka", RECEPTION);
        long seen = version("haruka");
        CyclicBarrier together = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            Future<BookAnswer> one = both.submit(() -> {
                together.await();
                return book.end("kanri", "haruka", seen, PAPER);
            });
            Future<BookAnswer> other = both.submit(() -> {
                together.await();
                return book.change("hanako", "haruka", seen, roles(StaffRole.AUDITOR), PAPER);
            });
            assertThat(List.of(one.get(), other.get()))
                    .hasAtLeastOneElementOfType(BookAnswer.Refused.class)
                    .hasAtLeastOneElementOfType(BookAnswer.Done.class);
        }
        assertThat(store.acts).hasSize(2);
    }

    @Test
    void whatIsNotKeptDidNotHappen() {
        register("haruka", RECEPTION);
        store.broken = true;
        assertThatThrownBy(() -> book.end("kanri", "haruka", version("haruka"), PAPER))
                .isInstanceOf(IllegalStateException.class);
        assertThat(book.of("haruka")).isPresent();
    }

    @Test
    void ofAListAllAreRegisteredOrNone() {
        BookAnswer answer = book.register(
                "kanri",
                List.of(
                        new Registration("haruka", RECEPTION, PAPER),
                        new Registration("Haruka", RECEPTION, PAPER),
                        new Registration("hanako", RECEPTION, PAPER)));
        assertThat(answer)
                .isEqualTo(new BookAnswer.Refused(List.of(
                        new BookAnswer.Wrong(2, Reason.ACCOUNT_NAME_TAKEN),
                        new BookAnswer.Wrong(3, Reason.ACCOUNT_NAME_TAKEN))));
        assertThat(store.acts).isEmpty();
    }

    @Test
    void aPasswordIsLongMixedNewAndTypedTwice() {
        String code = register("haruka", RECEPTION);
        for (String weak : List.of(
                "Umi-Yama-464",
                "umitoyamatokawa",
                "Aa1-Aa1-Aa1-Aa1",
                "Haruka-Yama-4649",
                "My-Passw0rd-4649",
                "Umi-" + "山".repeat(30))) {
            assertThat(refusals(book.choosePassword("haruka", code, weak, weak)))
                    .as(weak)
                    .containsExactly(Reason.PASSWORD_WEAK);
        }
        String good = "Umi-to-Yama-4649";
        assertThat(refusals(book.choosePassword("haruka", code, good, good + "x")))
                .containsExactly(Reason.PASSWORD_NOT_SAME);
        assertThat(refusals(book.choosePassword("haruka", "guess", good, good)))
                .containsExactly(Reason.PASSWORD_NOT_SAME);
        assertThat(refusals(book.choosePassword("haruka", code, good, good))).isEmpty();
        assertThat(refusals(book.choosePassword("haruka", good, good, good)))
                .containsExactly(Reason.PASSWORD_USED_BEFORE);
        book.choosePassword("haruka", good, "Kawa-to-Mori-4649", "Kawa-to-Mori-4649");
        assertThat(refusals(book.choosePassword("haruka", "Kawa-to-Mori-4649", good, good)))
                .as("an earlier one")
                .containsExactly(Reason.PASSWORD_USED_BEFORE);
    }

    @Test
    void whatNobodyUsedForAQuarterIsNamed() {
        clock.pass(Duration.ofDays(100));
        assertThat(request(
                        "haruka",
                        new Particulars("山田 はるか", RECEPTION.roles(), Optional.empty(), book.today(), Optional.empty()),
                        paper(book.today())))
                .isEmpty();
        var used = store.usedSince(clock.instant());
        assertThat(book.all())
                .filteredOn(account ->
                        AccountRow.of(account, book.today(), used, "kanri").unused())
                .extracting(Account::name)
                .as("hanako signed in, haruka is new")
                .containsExactly("kanri");
    }

    private AccountBook open() {
        AccountBook opened = new AccountBook(
                List.of(first("hanako", StaffRole.RECEPTION), first("kanri", StaffRole.ADMINISTRATOR)),
                store,
                ProgramRoles.of(StaffRole.RECEPTION, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR, StaffRole.OUTSOURCED),
                QUICK,
                new Codes(new SecureRandom()),
                clock);
        opened.whenChanged(changed::add);
        return opened;
    }

    private static Account first(String name, StaffRole role) {
        return new Account(
                name,
                new Particulars(name, Set.of(role), Optional.empty(), LocalDate.EPOCH, Optional.empty()),
                Secret.password(QUICK.encode("himitsu")),
                false,
                0);
    }

    private String register(String name, Particulars particulars) {
        BookAnswer answer = book.register("kanri", List.of(new Registration(name, particulars, PAPER)));
        assertThat(answer).isInstanceOf(BookAnswer.Done.class);
        return ((BookAnswer.Done) answer).codes().getFirst().code();
    }

    private List<Reason> wrong(String name, Particulars particulars) {
        return request(name, particulars, PAPER);
    }

    private List<Reason> request(String name, Particulars particulars, WrittenRequest paper) {
        return refusals(book.register("kanri", List.of(new Registration(name, particulars, paper))));
    }

    private List<Reason> approval(String by, String asks, String approves) {
        return refusals(book.register(
                by, List.of(new Registration("haruka", RECEPTION, new WrittenRequest("8-12", TODAY, asks, approves)))));
    }

    private static List<Reason> refusals(BookAnswer answer) {
        return switch (answer) {
            case BookAnswer.Done _ -> List.of();
            case BookAnswer.Refused(List<BookAnswer.Wrong> wrong) ->
                wrong.stream().map(BookAnswer.Wrong::reason).toList();
        };
    }

    private long version(String name) {
        return book.find(name).orElseThrow().version();
    }

    private static WrittenRequest paper(LocalDate on) {
        return new WrittenRequest("8-12", on, PAPER.askedBy(), PAPER.approvedBy());
    }

    private static Particulars roles(StaffRole... roles) {
        return new Particulars(RECEPTION.person(), Set.of(roles), Optional.empty(), TODAY, Optional.empty());
    }

    private static Particulars person(String name) {
        return new Particulars(name, RECEPTION.roles(), Optional.empty(), TODAY, Optional.empty());
    }

    private static Particulars with(Particulars like, Optional<String> employer, Optional<LocalDate> ends) {
        return new Particulars(like.person(), like.roles(), employer, like.begins(), ends);
    }
}

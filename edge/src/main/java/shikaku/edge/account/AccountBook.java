package shikaku.edge.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Reason;

/**
 * 利用者台帳: the accounts of one program, from the configuration's first ones and the lines that were added since. A name is one person's for ever: it is not given
 * again after its end, and nothing is deleted. Days are real ones in Japan, whatever day the business has. For many threads; of two administrators who do something at
 * the same time one comes after the other and sees what the first did.
 */
@Realizes(clauses = {Clause.C18, Clause.C20})
public final class AccountBook implements Standing {
    private final Map<String, Account> byName = new LinkedHashMap<>();
    private final List<AccountAct> acts = new ArrayList<>();
    private final AccountStore store;
    private final ProgramRoles roles;
    private final PasswordEncoder passwords;
    private final Codes codes;
    private final InstantSource clock;
    private volatile Consumer<String> changed = account -> {};

    /**
     * Opens the book.
     *
     * @param first those of the configuration
     * @param clock the real one
     */
    public AccountBook(
            List<Account> first,
            AccountStore store,
            ProgramRoles roles,
            PasswordEncoder passwords,
            Codes codes,
            InstantSource clock) {
        this.store = store;
        this.roles = roles;
        this.passwords = passwords;
        this.codes = codes;
        this.clock = clock;
        first.forEach(account -> byName.put(key(account.name()), account));
        store.all().forEach(this::enter);
    }

    /** Who wants to hear of every account that is not as it was, once it is on disk. */
    public void whenChanged(Consumer<String> listener) {
        changed = listener;
    }

    /** The account of that name, whatever the case of its letters. */
    public synchronized Optional<Account> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** All that there ever were, the configuration's first. */
    public synchronized List<Account> all() {
        return List.copyOf(byName.values());
    }

    /** The lines, newest first. */
    public synchronized List<AccountAct> lines() {
        return List.copyOf(acts).reversed();
    }

    /** Today, in Japan. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.JAPAN);
    }

    @Override
    public OptionalLong of(String account) {
        Instant now = clock.instant();
        return find(account)
                .filter(one -> one.holds(today(), now))
                .map(one -> OptionalLong.of(one.version()))
                .orElseGet(OptionalLong::empty);
    }

    /** 登録: all of them or none. */
    public BookAnswer register(String by, List<Registration> wanted) {
        return told(by, registered(by, wanted));
    }

    private synchronized Step registered(String by, List<Registration> wanted) {
        List<BookAnswer.Wrong> wrong = new ArrayList<>();
        for (int line = 0; line < wanted.size(); line++) {
            int number = wanted.size() == 1 ? 0 : line + 1;
            wrong(by, wanted.get(line), wanted.subList(0, line))
                    .forEach(reason -> wrong.add(new BookAnswer.Wrong(number, reason)));
        }
        if (!wrong.isEmpty()) {
            return Step.refused(wanted.size() == 1 ? wanted.getFirst().account() : "import", wrong);
        }
        List<BookAnswer.Handed> handed = new ArrayList<>();
        List<AccountAct> lines = new ArrayList<>();
        for (Registration one : wanted) {
            String code = codes.next();
            handed.add(new BookAnswer.Handed(one.account(), code));
            lines.add(line(AccountAct.Kind.REGISTERED, one.account(), by, lines.size())
                    .with(Optional.of(one.particulars()), Optional.of(one.request()), Optional.of(secret(code))));
        }
        keep(lines);
        return new Step(new BookAnswer.Done(handed), wanted.getFirst().account());
    }

    private List<Reason> wrong(String by, Registration one, List<Registration> before) {
        AccountRules rules = rules();
        boolean taken = byName.containsKey(key(one.account()))
                || before.stream().anyMatch(other -> key(other.account()).equals(key(one.account())));
        return Stream.of(
                        rules.ofName(one.account()),
                        taken ? List.of(Reason.ACCOUNT_NAME_TAKEN) : List.<Reason>of(),
                        rules.of(one.particulars()),
                        rules.of(one.request(), one.account(), one.particulars().person(), doer(by)))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * 変更 of an account.
     *
     * @param version as whoever decided saw it
     */
    public BookAnswer change(String by, String name, long version, Particulars particulars, WrittenRequest request) {
        return told(by, act(AccountAct.Kind.CHANGED, by, name, version, Optional.of(particulars), request));
    }

    /** 抹消: nobody signs in to it again, and whoever is signed in is so no longer. */
    public BookAnswer end(String by, String name, long version, WrittenRequest request) {
        return told(by, act(AccountAct.Kind.ENDED, by, name, version, Optional.empty(), request));
    }

    /** Another code for somebody who has forgotten the password; the one before serves no longer. */
    public BookAnswer giveCode(String by, String name, long version, WrittenRequest request) {
        return told(by, act(AccountAct.Kind.CODE_GIVEN, by, name, version, Optional.empty(), request));
    }

    private synchronized Step act(
            AccountAct.Kind kind,
            String by,
            String name,
            long version,
            Optional<Particulars> particulars,
            WrittenRequest request) {
        Optional<Account> found = find(name);
        if (found.isEmpty()) {
            return Step.refused(name, Reason.ACCOUNT_CHANGED_MEANWHILE);
        }
        Account account = found.get();
        List<BookAnswer.Wrong> wrong = Stream.of(
                        standsAgainst(kind, by, account, version, particulars),
                        particulars.map(rules()::of).orElse(List.of()),
                        rules().of(
                                        request,
                                        account.name(),
                                        account.particulars().person(),
                                        doer(by)))
                .flatMap(List::stream)
                .map(reason -> new BookAnswer.Wrong(0, reason))
                .toList();
        return wrong.isEmpty() ? done(kind, by, account, particulars, request) : Step.refused(account.name(), wrong);
    }

    private Step done(
            AccountAct.Kind kind,
            String by,
            Account account,
            Optional<Particulars> particulars,
            WrittenRequest request) {
        Optional<String> code = kind == AccountAct.Kind.CODE_GIVEN ? Optional.of(codes.next()) : Optional.empty();
        keep(List.of(
                line(kind, account.name(), by, 0).with(particulars, Optional.of(request), code.map(this::secret))));
        return new Step(
                new BookAnswer.Done(code.stream()
                        .map(said -> new BookAnswer.Handed(account.name(), said))
                        .toList()),
                account.name());
    }

    private List<Reason> standsAgainst(
            AccountAct.Kind kind, String by, Account account, long version, Optional<Particulars> particulars) {
        if (account.ended()) {
            return List.of(Reason.ACCOUNT_IS_ENDED);
        }
        if (account.version() != version) {
            return List.of(Reason.ACCOUNT_CHANGED_MEANWHILE);
        }
        if (key(account.name()).equals(key(by))) {
            return List.of(Reason.ACCOUNT_IS_OWN);
        }
        boolean stays = particulars
                .map(said -> said.roles().contains(StaffRole.ADMINISTRATOR) && said.covers(today()))
                .orElse(kind == AccountAct.Kind.CODE_GIVEN);
        return stays || !isAdministrator(account) || !isLast(account)
                ? List.of()
                : List.of(Reason.ACCOUNT_LAST_ADMINISTRATOR);
    }

    private boolean isLast(Account account) {
        return byName.values().stream()
                .filter(other ->
                        other.version() != account.version() || !other.name().equals(account.name()))
                .noneMatch(this::isAdministrator);
    }

    private boolean isAdministrator(Account account) {
        return account.worksOn(today())
                && !account.secret().isCode()
                && account.particulars().roles().contains(StaffRole.ADMINISTRATOR);
    }

    /**
     * Its owner chooses a password, with the present one or the code.
     *
     * @param present as it was typed
     */
    public BookAnswer choosePassword(String name, String present, String password, String again) {
        return told(name, chosen(name, present, password, again));
    }

    private synchronized Step chosen(String name, String present, String password, String again) {
        Account account = find(name).orElseThrow();
        return whyNot(account, present, password, again)
                .map(reason -> Step.refused(name, reason))
                .orElseGet(() -> {
                    Secret secret = Secret.password(encoded(password));
                    keep(List.of(line(AccountAct.Kind.PASSWORD_CHOSEN, account.name(), account.name(), 0)
                            .with(Optional.empty(), Optional.empty(), Optional.of(secret))));
                    return new Step(BookAnswer.Done.PLAIN, account.name());
                });
    }

    private Optional<Reason> whyNot(Account account, String present, String password, String again) {
        if (!password.equals(again)
                || !passwords.matches(present, account.secret().hash())) {
            return Optional.of(Reason.PASSWORD_NOT_SAME);
        }
        if (!PasswordRules.isStrong(password, account.name())) {
            return Optional.of(Reason.PASSWORD_WEAK);
        }
        boolean before = Stream.concat(
                        Stream.of(account.secret()),
                        lines().stream()
                                .filter(act -> act.account().equals(account.name()))
                                .flatMap(act -> act.secret().stream())
                                .limit(Limits.PASSWORDS_REMEMBERED))
                .anyMatch(secret -> passwords.matches(password, secret.hash()));
        return before ? Optional.of(Reason.PASSWORD_USED_BEFORE) : Optional.empty();
    }

    private AccountAct line(AccountAct.Kind kind, String account, String by, int after) {
        return new AccountAct(
                acts.size() + 1L + after,
                kind,
                account,
                Optional.empty(),
                Optional.empty(),
                by,
                clock.instant(),
                Optional.empty());
    }

    private Secret secret(String code) {
        return new Secret(encoded(code), Optional.of(clock.instant().plus(Limits.CODE)));
    }

    private String encoded(String password) {
        return Optional.ofNullable(passwords.encode(password)).orElseThrow();
    }

    private void keep(List<AccountAct> lines) {
        store.keep(lines);
        lines.forEach(this::enter);
    }

    private void enter(AccountAct act) {
        acts.add(act);
        Account before = byName.get(key(act.account()));
        Optional.ofNullable(before)
                .map(account -> account.after(act))
                .or(() -> Account.of(act))
                .ifPresent(account -> byName.put(key(act.account()), account));
    }

    /** Not under the lock: it waits for nobody. */
    private BookAnswer told(String by, Step step) {
        switch (step.answer()) {
            case BookAnswer.Done _ -> changed.accept(step.account());
            case BookAnswer.Refused refused ->
                store.refused(
                        by, shown(step.account()), refused.wrong().getFirst().reason());
        }
        return step.answer();
    }

    /** What was typed as a name may be anything. */
    private String shown(String account) {
        return rules().ofName(account).isEmpty() ? account : "-";
    }

    private AccountRules rules() {
        return new AccountRules(roles, today());
    }

    private AccountRules.Doer doer(String by) {
        return new AccountRules.Doer(
                by, find(by).map(account -> account.particulars().person()).orElse(by));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private record Step(BookAnswer answer, String account) {
        static Step refused(String account, Reason reason) {
            return new Step(BookAnswer.Refused.of(reason), account);
        }

        static Step refused(String account, List<BookAnswer.Wrong> wrong) {
            return new Step(new BookAnswer.Refused(wrong), account);
        }
    }
}

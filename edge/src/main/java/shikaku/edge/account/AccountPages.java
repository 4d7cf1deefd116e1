package shikaku.edge.account;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;

/** 利用者台帳の画面: the accounts and their book, for the 管理者, and to read for the 監査者. A code is shown once, in the answer to what made it. */
@Controller
@Realizes(clauses = Clause.C20)
public class AccountPages {
    private final AccountBook book;
    private final AccountStore store;
    private final ProgramRoles roles;

    public AccountPages(AccountBook book, AccountStore store, ProgramRoles roles) {
        this.book = book;
        this.store = store;
        this.roles = roles;
    }

    @GetMapping("/accounts")
    String list(Principal looker, Model model, Locale locale) {
        return page(looker, model, locale, AccountForm.EMPTY, "", BookAnswer.Done.PLAIN);
    }

    @PostMapping("/accounts")
    String register(@RequestParam MultiValueMap<String, String> sent, Principal by, Model model, Locale locale) {
        AccountForm form = AccountForm.of(sent);
        AccountForm.Read<Registration> read = form.registration();
        BookAnswer answer = read.value()
                .map(wanted -> book.register(by.getName(), List.of(wanted)))
                .orElseGet(() -> refused(read));
        return page(by, model, locale, form, "", answer);
    }

    @PostMapping("/accounts/file")
    String file(@RequestParam String file, Principal by, Model model, Locale locale) {
        AccountFile.Lines lines = AccountFile.read(file);
        BookAnswer answer = lines.wrong().isEmpty()
                ? book.register(by.getName(), lines.accounts())
                : new BookAnswer.Refused(lines.wrong());
        return page(by, model, locale, AccountForm.EMPTY, answer instanceof BookAnswer.Done ? "" : file, answer);
    }

    @PostMapping("/accounts/change")
    String change(@RequestParam MultiValueMap<String, String> sent, Principal by, Model model, Locale locale) {
        AccountForm form = AccountForm.of(sent);
        AccountForm.Read<Particulars> particulars = form.particulars();
        BookAnswer answer = particulars
                .value()
                .map(said -> on(
                        form, (account, request) -> book.change(by.getName(), account, version(sent), said, request)))
                .orElseGet(() -> refused(particulars));
        return page(by, model, locale, AccountForm.EMPTY, "", answer);
    }

    @PostMapping("/accounts/end")
    String end(@RequestParam MultiValueMap<String, String> sent, Principal by, Model model, Locale locale) {
        BookAnswer answer =
                on(AccountForm.of(sent), (account, request) -> book.end(by.getName(), account, version(sent), request));
        return page(by, model, locale, AccountForm.EMPTY, "", answer);
    }

    @PostMapping("/accounts/code")
    String code(@RequestParam MultiValueMap<String, String> sent, Principal by, Model model, Locale locale) {
        BookAnswer answer = on(
                AccountForm.of(sent),
                (account, request) -> book.giveCode(by.getName(), account, version(sent), request));
        return page(by, model, locale, AccountForm.EMPTY, "", answer);
    }

    private static BookAnswer on(AccountForm form, BiFunction<String, WrittenRequest, BookAnswer> act) {
        AccountForm.Read<WrittenRequest> paper = form.paper();
        return paper.value().map(request -> act.apply(form.account(), request)).orElseGet(() -> refused(paper));
    }

    private static BookAnswer refused(AccountForm.Read<?> read) {
        return new BookAnswer.Refused(read.wrong().stream()
                .map(reason -> new BookAnswer.Wrong(0, reason))
                .toList());
    }

    private static long version(MultiValueMap<String, String> sent) {
        try {
            return Long.parseLong(String.valueOf(sent.getFirst("version")));
        } catch (NumberFormatException none) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no version", none);
        }
    }

    private String page(
            Principal looker, Model model, Locale locale, AccountForm typed, String file, BookAnswer answer) {
        AccountStore.Used used = store.usedSince(quarter());
        List<AccountRow> rows = book.all().stream()
                .map(account -> AccountRow.of(account, book.today(), used, looker.getName()))
                .sorted(AccountRow.ORDER)
                .toList();
        model.addAttribute("rows", rows)
                .addAttribute(
                        "lines", book.lines().stream().limit(Limits.ACTS_SHOWN).toList())
                .addAttribute("roles", roles.roles())
                .addAttribute("typed", typed)
                .addAttribute("none", AccountForm.EMPTY)
                .addAttribute("file", file)
                .addAttribute("heading", AccountFile.heading(locale))
                .addAttribute("today", book.today())
                .addAttribute("codes", answer instanceof BookAnswer.Done done ? done.codes() : List.of())
                .addAttribute("wrong", answer instanceof BookAnswer.Refused refused ? refused.wrong() : List.of());
        return "edge/accounts";
    }

    private Instant quarter() {
        return book.today()
                .minus(Limits.QUARTER)
                .atStartOfDay(BusinessClock.JAPAN)
                .toInstant();
    }
}

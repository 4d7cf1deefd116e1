package shikaku.edge.account;

import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.staff.SignInAttempts;
import shikaku.message.Reason;

/**
 * パスワードを決める画面: the only page that a code opens, and everybody's own. Whoever chose one signs in with it anew, and every other sign-in of the account is over.
 */
@Controller
@Realizes(clauses = Clause.C20)
public class PasswordPages {
    /** Where it is. */
    public static final String PATH = "/password";

    private final AccountBook book;
    private final SignInAttempts attempts;

    /** @param attempts at the present password, counted by account: a desk left open is no place to guess it */
    public PasswordPages(AccountBook book, SignInAttempts attempts) {
        this.book = book;
        this.attempts = attempts;
    }

    @GetMapping(PATH)
    String page(Principal staff, Model model) {
        return page(staff.getName(), model, List.of());
    }

    @PostMapping(PATH)
    String choose(
            @RequestParam String present,
            @RequestParam String password,
            @RequestParam String again,
            Principal staff,
            Model model) {
        if (!attempts.begin(staff.getName())) {
            return page(staff.getName(), model, List.of(new BookAnswer.Wrong(0, Reason.SIGN_IN_WAITS)));
        }
        return switch (book.choosePassword(staff.getName(), present, password, again)) {
            case BookAnswer.Done _ -> {
                attempts.succeeded(staff.getName());
                yield "redirect:/sign-in?chosen";
            }
            case BookAnswer.Refused(List<BookAnswer.Wrong> wrong) -> page(staff.getName(), model, wrong);
        };
    }

    private String page(String name, Model model, List<BookAnswer.Wrong> wrong) {
        Account account = book.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        model.addAttribute("code", account.secret().isCode())
                .addAttribute("name", account.name())
                .addAttribute("wrong", wrong);
        return "edge/password";
    }
}

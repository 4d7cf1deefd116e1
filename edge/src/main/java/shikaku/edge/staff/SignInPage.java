package shikaku.edge.staff;

import static shikaku.edge.language.PageWords.STAFF;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import shikaku.edge.Limits;
import shikaku.edge.language.LanguageSwitch;
import shikaku.edge.language.StaffLanguage;
import shikaku.message.Reason;

/** The sign-in page of the staff (サインイン). Plain HTML: it must work when nothing else does. */
@Controller
public class SignInPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s"><head><meta charset="utf-8"><title>%2$s</title>
            <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/edge/plain.css">
            <script src="/edge/signed-in.js" defer></script></head>
            <body>%3$s<main><h1>%4$s</h1>
            %5$s<form method="post" action="/sign-in">
            %6$s
            <label for="name">%7$s</label>
            <input id="name" name="name" autocomplete="username" required autofocus maxlength="%9$d">
            <label for="password">%8$s</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="%9$d">
            <button type="submit">%4$s</button>
            </form></main></body></html>
            """;

    @GetMapping("/sign-in")
    ResponseEntity<String> page(HttpServletRequest request, CsrfToken token) {
        String csrf = token.getToken();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(page(request, hidden(token.getParameterName(), csrf)));
    }

    private static String page(HttpServletRequest request, String token) {
        Locale locale = StaffLanguage.of(request).locale();
        return PAGE.formatted(
                locale.toLanguageTag(),
                STAFF.in(locale, "sign-in.title"),
                languages(locale, LanguageSwitch.here(request), token),
                STAFF.in(locale, "sign-in"),
                notice(request, locale),
                token,
                STAFF.in(locale, "sign-in.name"),
                STAFF.in(locale, "sign-in.password"),
                Limits.SIGN_IN_CHARACTERS);
    }

    private static String languages(Locale locale, String here, String token) {
        return """
                <form class="language" method="post" action="%s">%s%s<button name="to" value="%4$s" lang="%4$s">%5$s</button></form>
                """.formatted(
                        LanguageSwitch.PATH,
                        token,
                        hidden("back", here.replace("&", "&amp;")),
                        STAFF.in(locale, "language.other.tag"),
                        STAFF.in(locale, "language.other"));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, value);
    }

    private static String notice(HttpServletRequest request, Locale locale) {
        if (request.getParameter("error") != null) {
            // The same words whatever went wrong: they must not tell a guesser anything.
            return "<p role=\"alert\">%s</p>\n"
                    .formatted(Reason.SIGN_IN_REFUSED.reception().in(locale));
        }
        if (request.getParameter("chosen") != null) {
            return said(STAFF.in(locale, "sign-in.chosen"));
        }
        return request.getParameter("out") != null ? said(STAFF.in(locale, "sign-in.out")) : "";
    }

    private static String said(String sentence) {
        return "<p role=\"status\">%s</p>\n".formatted(sentence);
    }
}

package shikaku.edge.staff;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import shikaku.edge.Limits;
import shikaku.message.Reason;
import shikaku.message.Sentence;

/** The sign-in page of the staff (サインイン). Plain HTML: it must work when nothing else does. */
@Controller
public class SignInPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="utf-8"><title>サインイン Sign in｜資格確認</title>
            <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/edge/plain.css"></head>
            <body><main><h1>サインイン <span lang="en">Sign in</span></h1>
            %s<form method="post" action="/sign-in">
            <input type="hidden" name="%s" value="%s">
            <label for="name">名前 <span lang="en">Name</span></label>
            <input id="name" name="name" autocomplete="username" required autofocus maxlength="%4$d">
            <label for="password">パスワード <span lang="en">Password</span></label>
            <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="%4$d">
            <button type="submit">サインイン <span lang="en">Sign in</span></button>
            </form></main></body></html>
            """;

    @GetMapping("/sign-in")
    ResponseEntity<String> page(HttpServletRequest request, CsrfToken token) {
        // Reading the token is what opens the session of whoever has none yet.
        String csrf = token.getToken();
        if (request.getUserPrincipal() == null) {
            request.getSession().setMaxInactiveInterval((int) Limits.SESSION_BEFORE_SIGN_IN.toSeconds());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(PAGE.formatted(notice(request), token.getParameterName(), csrf, Limits.SIGN_IN_CHARACTERS));
    }

    private static String notice(HttpServletRequest request) {
        if (request.getParameter("error") != null) {
            // The same words whatever went wrong: they must not tell a guesser anything.
            Sentence refused = Reason.SIGN_IN_REFUSED.reception();
            return "<p role=\"alert\">%s <span lang=\"en\">%s</span></p>\n"
                    .formatted(refused.japanese(), refused.english());
        }
        return request.getParameter("out") != null
                ? "<p role=\"status\">サインアウトしました。 <span lang=\"en\">Signed out.</span></p>\n"
                : "";
    }
}

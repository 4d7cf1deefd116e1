package shikaku.edge.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import shikaku.edge.Limits;

/** 日本語・English in the header of every page: sets a cookie and comes back to where it was touched. The fragment is {@code edge/staff :: language}. */
@Controller
public class LanguageSwitch implements HandlerInterceptor {
    public static final String PATH = "/language";

    /** Request attribute: where a page is, for its switch to come back to. */
    private static final String HERE = "here";

    /** Request attribute: whether it is somebody's who has signed in, so that it goes when they sign out. */
    private static final String SIGNED_IN = "signedIn";

    private static final String LETTER = "(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})";

    /** A path of this origin and nothing that a browser might take for another's address. */
    private static final Pattern LOCAL =
            Pattern.compile("/(?:" + LETTER + "(?:" + LETTER + "|/)*)?(?:\\?(?:" + LETTER + "|[=&+])*)?");

    private static final String FIRST = "/";

    @PostMapping(PATH)
    ResponseEntity<Void> change(
            @RequestParam("to") String tag, @RequestParam(name = "back", defaultValue = FIRST) String back) {
        StaffLanguage touched =
                StaffLanguage.tagged(tag).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, touched.remembered().toString())
                .location(URI.create(local(back)))
                .build();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) {
        request.setAttribute(HERE, here(request));
        request.setAttribute(SIGNED_IN, request.getUserPrincipal() != null);
        return true;
    }

    /** Where to come back to: what answers to a form has no address that could be asked for again. */
    public static String here(HttpServletRequest request) {
        String query =
                Optional.ofNullable(request.getQueryString()).map("?"::concat).orElse("");
        return here(request.getMethod(), request.getRequestURI() + query);
    }

    static String here(String method, String path) {
        return method.equals("GET") ? local(path) : FIRST;
    }

    private static String local(String path) {
        return path.length() <= Limits.PAGE_PATH && LOCAL.matcher(path).matches() ? path : FIRST;
    }
}

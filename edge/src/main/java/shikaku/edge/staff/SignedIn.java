package shikaku.edge.staff;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** サインイン中か: what a page asks by itself, so that a patient does not stay on it after its sign-in has ended ({@code edge/signed-in.js}). */
@Controller
public class SignedIn {
    /** Whoever has not signed in does not get here. */
    @GetMapping("/signed-in")
    ResponseEntity<Void> still() {
        return ResponseEntity.noContent().build();
    }
}

package shikaku.edge;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.figure.Arrow;
import shikaku.edge.account.StaffRole;
import shikaku.edge.figure.FigureEvents;
import shikaku.edge.listen.Listeners;
import shikaku.edge.refusal.PageRefusals;
import shikaku.edge.refusal.RefusedHandshakes;
import shikaku.edge.web.Chains;
import shikaku.edge.web.ContentPolicy;

/** The smallest program: staff pages on a plain listener and a door under mutual TLS. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(SmallProgram.Answers.class)
public class SmallProgram {
    public static void main(String[] args) {
        Program.run(SmallProgram.class, "small", args);
    }

    @Bean
    SecurityFilterChain door(HttpSecurity http, Listeners listeners) {
        return Chains.door(http, listeners.matcher("door"), SiteRole.TERMINAL).build();
    }

    @Bean
    SecurityFilterChain desk(HttpSecurity http, Listeners listeners) {
        return Chains.staff(
                        http,
                        listeners.matcher("pages", "desk.localhost"),
                        ContentPolicy.WITH_READER,
                        StaffRole.RECEPTION)
                .build();
    }

    @Bean
    SecurityFilterChain kiosk(HttpSecurity http, Listeners listeners) {
        return Chains.open(http, listeners.matcher("pages", "kiosk.localhost")).build();
    }

    @Bean
    SecurityFilterChain visitors(HttpSecurity http, Listeners listeners) {
        return Chains.pages(http, listeners.matcher("pages", "open.localhost"), ContentPolicy.STRICT)
                .build();
    }

    /** What is refused is lost here, unless a test wants to hear of it. */
    @Bean
    @ConditionalOnMissingBean
    RefusedHandshakes nobodyHearsOfConnections() {
        return (handshake, times) -> {};
    }

    @Bean
    @ConditionalOnMissingBean
    PageRefusals nobodyHearsOfRequests() {
        return (refusal, times) -> {};
    }

    @RestController
    static class Answers {
        private final FigureEvents figure;

        Answers(FigureEvents figure) {
            this.figure = figure;
        }

        @GetMapping("/who")
        String who(SiteClient peer) {
            return peer.role().unit() + " " + peer.code();
        }

        @GetMapping("/form")
        String form(CsrfToken token) {
            return "<input name=\"_csrf\" value=\"" + token.getToken() + "\">";
        }

        @GetMapping("/")
        String page() {
            return "desk";
        }

        @PostMapping("/arrow")
        String arrow() {
            figure.publish(Arrow.A3);
            return "published";
        }

        @PostMapping("/length")
        String length(@RequestBody byte[] body) {
            return Integer.toString(new String(body, StandardCharsets.US_ASCII).length());
        }

        @PostMapping("/impatient")
        String impatient() {
            throw new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT);
        }

        @GetMapping("/bug")
        String bug() {
            throw new IllegalStateException("a bug that nobody outside must see");
        }
    }
}

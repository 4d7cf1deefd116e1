package shikaku.terminal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.account.StaffRole;
import shikaku.edge.language.LanguageSwitch;
import shikaku.edge.listen.Listeners;
import shikaku.edge.web.Chains;
import shikaku.edge.web.ContentPolicy;
import shikaku.terminal.desk.CheckInPages;
import shikaku.terminal.desk.ContractPages;
import shikaku.terminal.desk.DeskPages;
import shikaku.terminal.desk.DeskRights;
import shikaku.terminal.desk.DeskStream;
import shikaku.terminal.desk.FacePages;
import shikaku.terminal.desk.LiveList;
import shikaku.terminal.desk.PaperPages;
import shikaku.terminal.desk.UnregisteredPages;
import shikaku.terminal.door.BulkController;
import shikaku.terminal.door.DoorController;
import shikaku.terminal.door.LeftOutController;
import shikaku.terminal.kiosk.EnrolmentPages;
import shikaku.terminal.kiosk.GuestPages;
import shikaku.terminal.kiosk.KioskAtTheDesk;
import shikaku.terminal.kiosk.KioskPages;
import shikaku.terminal.kiosk.KioskStrangers;
import shikaku.terminal.kiosk.SignsAtTheDesk;

/**
 * Who may see what: the kiosk's host serves the kiosk's paths to the enrolled browser and nothing else, the desk's host everything but those, to
 * staff; the door serves accounting. Two host names are two origins, so the patient's browser can never use a staff session.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    KioskPages.class,
    GuestPages.class,
    EnrolmentPages.class,
    DeskPages.class,
    LiveList.class,
    DeskStream.class,
    CheckInPages.class,
    FacePages.class,
    PaperPages.class,
    UnregisteredPages.class,
    ContractPages.class,
    DoorController.class,
    BulkController.class,
    LeftOutController.class,
    SignsAtTheDesk.class,
    KioskAtTheDesk.class,
    Trouble.class,
    TerminalPages.Front.class
})
class TerminalPages {
    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    private static final RequestMatcher SHARED = new OrRequestMatcher(
            PATH.matcher("/"),
            PATH.matcher("/style/**"),
            PATH.matcher("/webjars/**"),
            PATH.matcher("/edge/**"),
            PATH.matcher(LanguageSwitch.PATH),
            PATH.matcher("/error"));

    private static final RequestMatcher KIOSK = new OrRequestMatcher(PATH.matcher("/kiosk"), PATH.matcher("/kiosk/**"));

    private static final RequestMatcher DOOR = new OrRequestMatcher(
            DoorController.PATHS.stream().<RequestMatcher>map(PATH::matcher).toList());

    @Bean
    @Realizes(clauses = Clause.C17)
    SecurityFilterChain kioskChain(
            HttpSecurity http, Listeners listeners, TerminalSettings settings, KioskStrangers strangers) {
        RequestMatcher host = listeners.matcher("pages", settings.kioskHost());
        RequestMatcher kiosk = new AndRequestMatcher(host, new OrRequestMatcher(KIOSK, SHARED));
        RequestMatcher open = new OrRequestMatcher(PATH.matcher(EnrolmentPages.PATH), SHARED);
        return Chains.pages(
                        http,
                        kiosk,
                        ContentPolicy.withReader(settings.reader().camera()),
                        open,
                        strangers::isKiosk,
                        strangers)
                .build();
    }

    @Bean
    @Realizes(clauses = {Clause.C18, Clause.C20})
    SecurityFilterChain deskChain(HttpSecurity http, Listeners listeners, TerminalSettings settings) {
        RequestMatcher host = listeners.matcher("pages", settings.deskHost());
        RequestMatcher elsewhere = new NegatedRequestMatcher(new OrRequestMatcher(KIOSK, DOOR));
        return Chains.staff(
                        http,
                        new AndRequestMatcher(host, elsewhere),
                        ContentPolicy.STRICT,
                        DeskRights.ALL,
                        StaffRole.RECEPTION,
                        StaffRole.ADMINISTRATOR)
                .build();
    }

    @Bean
    SecurityFilterChain doorChain(HttpSecurity http, Listeners listeners) {
        RequestMatcher door = new AndRequestMatcher(listeners.matcher("door"), DOOR);
        // Any kind of ours gets as far as a refusal with a Reason and evidence; the controller decides.
        return Chains.door(http, door, SiteRole.ACCOUNTING, SiteRole.TERMINAL, SiteRole.INSURER)
                .build();
    }

    /** The first page of either host. */
    @Controller
    static class Front {
        private final TerminalSettings settings;

        Front(TerminalSettings settings) {
            this.settings = settings;
        }

        @GetMapping("/")
        String first(HttpServletRequest request) {
            return settings.kioskHost().equalsIgnoreCase(request.getServerName())
                    ? "redirect:/kiosk"
                    : "redirect:/desk";
        }
    }
}

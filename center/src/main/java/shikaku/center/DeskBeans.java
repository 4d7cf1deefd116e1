package shikaku.center;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import shikaku.center.desk.Clients;
import shikaku.center.desk.HeadSigner;
import shikaku.center.desk.Heads;
import shikaku.center.desk.Names;
import shikaku.center.desk.Navigation;
import shikaku.center.desk.OperatorPages;
import shikaku.center.desk.Traffic;
import shikaku.center.postgres.PostgresHead;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.center.watch.Latencies;
import shikaku.center.watch.Tally;
import shikaku.center.web.OnlyOperations;
import shikaku.center.web.TerminalHeads;
import shikaku.edge.EdgeSettings;
import shikaku.edge.account.StaffRole;
import shikaku.edge.language.PageWords;
import shikaku.edge.listen.Listeners;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.edge.web.Chains;
import shikaku.edge.web.ContentPolicy;
import shikaku.edge.web.Right;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.LogSigner;
import shikaku.message.Sentence;

/** 運用の画面: what stands behind them and who may see them. Without any account there are none. */
@Configuration(proxyBeanMethods = false)
@Import({OperatorPages.class, Navigation.class})
class DeskBeans {
    @Bean
    MessageSource messageSource() {
        return PageWords.of("center");
    }

    @Bean
    Names names(CenterSettings settings) {
        return new Names(settings.names().stream()
                .collect(Collectors.toMap(
                        CenterSettings.Named::code,
                        named -> new Sentence(named.name(), named.nameEnglish()),
                        (first, again) -> first)));
    }

    @Bean
    Traffic traffic(Tally tally, Latencies latencies, BusinessClock business) {
        return new Traffic(tally, latencies, business.clock());
    }

    @Bean
    Clients clients(SiteAuthorityFolder site, Tally tally, Names names, RealClock real, BusinessClock business) {
        return new Clients(site::issued, tally, names, real.clock(), business::today);
    }

    @Bean
    Heads heads(DataSource source, LogSigner log, RealClock real) {
        var signer = new HeadSigner(log);
        var kept = new PostgresHead(source);
        return () -> kept.present().map(head -> signer.sign(head.tree(), head.written(), real.instant()));
    }

    /** Vendors sign in at the same place and see the console alone. */
    @Bean
    @Order(1)
    SecurityFilterChain vendors(HttpSecurity http, Listeners listeners, EdgeSettings edge, CenterSettings settings) {
        RequestMatcher pages = pages(listeners, edge, settings);
        RequestMatcher theirs = request -> pages.matches(request)
                && (request.getRequestURI().equals("/")
                        || request.getRequestURI().equals("/console")
                        || request.getRequestURI().startsWith("/console/"));
        return Chains.staff(
                        http,
                        theirs,
                        ContentPolicy.STRICT,
                        List.of(Right.look(
                                "/", StaffRole.OPERATOR, StaffRole.VENDOR, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR)),
                        StaffRole.OPERATOR,
                        StaffRole.VENDOR)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain operators(HttpSecurity http, Listeners listeners, EdgeSettings edge, CenterSettings settings) {
        return Chains.staff(http, pages(listeners, edge, settings), ContentPolicy.STRICT, StaffRole.OPERATOR)
                .build();
    }

    private static RequestMatcher pages(Listeners listeners, EdgeSettings edge, CenterSettings settings) {
        return edge.accounts().isEmpty() ? request -> false : listeners.matcher("operators", settings.pages());
    }

    @Bean
    WebMvcConfigurer onlyOperations(Listeners listeners, EvidenceLog log) {
        var atTheDoor = new OnlyOperations(listeners.matcher("center"));
        var heads = new TerminalHeads(listeners.matcher("center"), log::saw);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry all) {
                all.addInterceptor(atTheDoor);
                all.addInterceptor(heads);
            }
        };
    }
}

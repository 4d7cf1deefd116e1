package shikaku.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import shikaku.edge.account.AccountBeans;
import shikaku.edge.account.AccountBook;
import shikaku.edge.account.StaffUsers;
import shikaku.edge.figure.FigureEvents;
import shikaku.edge.figure.FigureStream;
import shikaku.edge.language.LanguageSwitch;
import shikaku.edge.language.OwnLanguage;
import shikaku.edge.language.PageLocale;
import shikaku.edge.listen.Doors;
import shikaku.edge.listen.Listeners;
import shikaku.edge.refusal.Gathering;
import shikaku.edge.refusal.Gatherings;
import shikaku.edge.refusal.PageRefusal;
import shikaku.edge.refusal.PageRefusals;
import shikaku.edge.refusal.RefusalsOnRecord;
import shikaku.edge.refusal.RefusedHandshake;
import shikaku.edge.refusal.RefusedHandshakes;
import shikaku.edge.scanner.ScannerBeans;
import shikaku.edge.staff.KnownBrowsers;
import shikaku.edge.staff.SignInAttempts;
import shikaku.edge.staff.SignInEvents;
import shikaku.edge.staff.SignInForm;
import shikaku.edge.staff.SignInPage;
import shikaku.edge.staff.SignedIn;
import shikaku.edge.staff.StaffEvidence;
import shikaku.edge.staff.StaffSessions;
import shikaku.edge.staff.StaffSignIn;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.edge.web.BodyLimit;
import shikaku.edge.web.Chains;
import shikaku.edge.web.DoorRefusals;
import shikaku.edge.web.ErrorAnswer;
import shikaku.edge.web.FormTokens;
import shikaku.edge.web.KnownMethods;
import shikaku.edge.web.PeerArgument;
import shikaku.edge.web.RawAnswer;
import shikaku.edge.web.Refusing;
import shikaku.edge.web.RequestNumber;
import shikaku.edge.web.WhatOneMay;

/** What every program is given: clocks, listeners, figure events, accounts, and the two chains around the program's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdgeSettings.class)
@Import({
    FigureStream.class,
    SignInPage.class,
    SignedIn.class,
    LanguageSwitch.class,
    ErrorAnswer.class,
    PeerArgument.class,
    ScannerBeans.class,
    AccountBeans.class
})
class EdgeBeans {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final RequestMatcher WATCHED = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/health/**"),
            PathPatternRequestMatcher.withDefaults().matcher("/figure/events"));

    @Bean
    RealClock realClock() {
        return new RealClock(Clock.systemUTC());
    }

    @Bean
    BusinessClock businessClock(RealClock real, EdgeSettings settings) {
        return settings.ahead()
                .map(ahead -> BusinessClock.ahead(real, ahead))
                .orElseGet(() -> BusinessClock.of(real, settings.day()));
    }

    @Bean
    Listeners listeners(EdgeSettings settings) {
        return new Listeners(settings.listeners());
    }

    @Bean
    Refusing refusing(
            ObjectProvider<DoorRefusals> doors, Gatherings gatherings, ObjectProvider<PageRefusals> evidence) {
        Gathering<PageRefusal> refused =
                gatherings.of((refusal, times) -> evidence.getObject().refused(refusal, times), PageRefusal::caller);
        return new Refusing(doors::orderedStream, refused::addQuietly);
    }

    @Bean
    Doors doors(
            Listeners listeners, Gatherings gatherings, ObjectProvider<RefusedHandshakes> evidence, Refusing refusing) {
        Gathering<RefusedHandshake> refused =
                gatherings.of((handshake, times) -> evidence.getObject().refused(handshake, times));
        return new Doors(listeners, refused::addQuietly, refusing::answer, RawAnswer::of);
    }

    @Bean
    RefusalsOnRecord refusalsOnRecord(
            ObjectProvider<RefusedHandshakes> connections, ObjectProvider<PageRefusals> requests) {
        return new RefusalsOnRecord(connections, requests);
    }

    @Bean
    PageSessions pageSessions(EdgeSettings settings) {
        return new PageSessions(settings.name());
    }

    @Bean
    FigureEvents figureEvents(EdgeSettings settings, BusinessClock clock) {
        return new FigureEvents(settings.name(), clock, settings.figureEvents());
    }

    /** By this name the pages find their language. */
    @Bean
    LocaleResolver localeResolver(ObjectProvider<OwnLanguage> own) {
        return new PageLocale(own::orderedStream);
    }

    @Bean
    WebMvcConfigurer whereAPageIs(LanguageSwitch languages, ObjectProvider<SecurityFilterChain> chains) {
        var whatOneMay =
                new WhatOneMay(SingletonSupplier.of(() -> chains.orderedStream().toList()));
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry all) {
                all.addInterceptor(languages);
                all.addInterceptor(whatOneMay);
            }
        };
    }

    @Bean
    KnownBrowsers knownBrowsers(EdgeSettings settings) {
        return new KnownBrowsers(settings.name(), settings.data(), new SecureRandom());
    }

    @Bean
    SignInForm signInForm(KnownBrowsers browsers, StaffSessions sessions) {
        return new SignInForm(browsers, sessions);
    }

    /** A sign-in that ends by itself is on record as a sign-out is. */
    @Bean
    StaffSessions staffSessions(RealClock clock, ObjectProvider<StaffEvidence> evidence, AccountBook book) {
        var sessions = new StaffSessions(
                clock.clock(), account -> evidence.ifAvailable(kept -> kept.signedOut(account)), book);
        book.whenChanged(sessions::endOf);
        return sessions;
    }

    @Bean
    FormTokens formTokens(EdgeSettings settings) {
        return new FormTokens(settings.name());
    }

    @Bean
    StaffSignIn staffSignIn(AccountBook book, RealClock clock, KnownBrowsers browsers) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(new StaffUsers(book));
        return new StaffSignIn(
                passwords,
                new SignInAttempts(clock.clock(), name -> book.find(name).isPresent()),
                browsers,
                new SignInAttempts(clock.clock(), browser -> false));
    }

    @Bean
    Gatherings gatherings(RealClock clock) {
        return new Gatherings(clock.clock());
    }

    @Bean
    SignInEvents signInEvents(AccountBook book, ObjectProvider<StaffEvidence> evidence, Gatherings gatherings) {
        return new SignInEvents(
                name -> book.find(name).isPresent(), () -> Optional.ofNullable(evidence.getIfAvailable()), gatherings);
    }

    @Bean
    FilterRegistrationBean<RequestNumber> requestNumber() {
        return first(new FilterRegistrationBean<>(new RequestNumber(new SecureRandom())), 0);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(EdgeSettings settings) {
        return first(new FilterRegistrationBean<>(new BodyLimit(settings.bodyLimit())), 1);
    }

    @Bean
    FilterRegistrationBean<KnownMethods> knownMethods(Listeners listeners) {
        return first(new FilterRegistrationBean<>(new KnownMethods(listeners)), 2);
    }

    /** Health and the figure are for this machine only, asked for by its own name; the pages' style for everybody who sees a page. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain machineChain(HttpSecurity http, Listeners listeners) {
        RequestMatcher asked = new AndRequestMatcher(listeners.loopback(), EdgeBeans::namesThisMachine, WATCHED);
        return Chains.open(http, asked).build();
    }

    /** Nor does a program's own chain, which may be open to everybody, tell of them. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain otherMachinesChain(HttpSecurity http) {
        return Chains.nothing(http, WATCHED).build();
    }

    /** What no chain of the program takes is refused. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain lastChain(HttpSecurity http) {
        return Chains.nothing(http, AnyRequestMatcher.INSTANCE).build();
    }

    /** Another name may be a foreign page's, whose address was turned to this machine (DNS rebinding): nobody asks for this under one. */
    private static boolean namesThisMachine(HttpServletRequest request) {
        return THIS_MACHINE.contains(request.getServerName().toLowerCase(Locale.ROOT));
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(
            FilterRegistrationBean<F> filter, int place) {
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return filter;
    }
}

package shikaku.edge.web;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.edge.account.PasswordPages;
import shikaku.edge.account.StaffRole;
import shikaku.edge.language.LanguageSwitch;
import shikaku.edge.staff.SignInForm;

/**
 * The four kinds of security chains that programs need. Each program declares its chains as beans, chosen by listener and
 * host ({@link shikaku.edge.listen.Listeners}); what no chain takes is refused by the last one, which edge declares.
 */
public final class Chains {
    /** What whoever has not signed in needs to do so. */
    private static final String[] OPEN = {
        "/sign-in", LanguageSwitch.PATH, "/edge/**", "/style/**", "/webjars/**", "/error"
    };

    /** Of whoever has signed in, whatever they do; also with a code. */
    private static final String[] EVERYBODYS = {PasswordPages.PATH, "/signed-in"};

    /** The book of accounts is the same in every program. */
    private static final List<Right> ACCOUNTS = List.of(
            Right.look("/accounts", StaffRole.ADMINISTRATOR, StaffRole.AUDITOR),
            Right.all("/accounts/**", StaffRole.ADMINISTRATOR));

    private Chains() {}

    /** A machine's door under mutual TLS: the peer must be a {@link SiteClient} in one of these roles. */
    public static HttpSecurity door(HttpSecurity http, RequestMatcher matcher, SiteRole... roles) {
        return machine(http, matcher)
                .x509(x509 ->
                        x509.x509PrincipalExtractor(SiteClient::of).authenticationUserDetailsService(Chains::peer))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .hasAnyRole(Arrays.stream(roles).map(SiteRole::name).toArray(String[]::new)));
    }

    /** A machine's interface without sign-in: what it answers is signed or public. */
    public static HttpSecurity open(HttpSecurity http, RequestMatcher matcher) {
        return machine(http, matcher)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
    }

    /** Pages for people without sign-in, such as the patient's kiosk; forms carry a CSRF token. */
    public static HttpSecurity pages(HttpSecurity http, RequestMatcher matcher, ContentPolicy policy) {
        return forVisitors(headers(http.securityMatcher(matcher), policy))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
    }

    /**
     * The same for those whom {@code rule} knows by something else than a sign-in, and {@code open} for everybody.
     *
     * @param stranger what whoever the rule does not know is told
     */
    public static HttpSecurity pages(
            HttpSecurity http,
            RequestMatcher matcher,
            ContentPolicy policy,
            RequestMatcher open,
            AuthorizationManager<RequestAuthorizationContext> rule,
            AuthenticationEntryPoint stranger) {
        return forVisitors(headers(http.securityMatcher(matcher), policy))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(stranger))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .anyRequest()
                        .access(rule));
    }

    /** Pages of the staff: sign-in with a form, one of these roles, sign-out by POST /sign-out. */
    public static HttpSecurity staff(
            HttpSecurity http, RequestMatcher matcher, ContentPolicy policy, StaffRole... roles) {
        return staff(http, matcher, policy, List.of(), roles);
    }

    /**
     * The same with narrower rights.
     *
     * @param rights first, where the roles that do the program's work are not the only ones, or not all of them
     * @param roles of those who may do whatever else there is
     */
    public static HttpSecurity staff(
            HttpSecurity http, RequestMatcher matcher, ContentPolicy policy, List<Right> rights, StaffRole... roles) {
        SignInForm signIn = http.getSharedObject(ApplicationContext.class).getBean(SignInForm.class);
        return headers(http.securityMatcher(matcher), policy)
                .requestCache(cache -> cache.requestCache(signIn.requests()))
                .authorizeHttpRequests(rules -> {
                    rules.requestMatchers(OPEN).permitAll();
                    rules.requestMatchers(EVERYBODYS).authenticated();
                    Stream.concat(ACCOUNTS.stream(), rights.stream())
                            .forEach(right ->
                                    rules.requestMatchers(right.matcher()).hasAnyRole(right.names()));
                    rules.anyRequest()
                            .hasAnyRole(
                                    Arrays.stream(roles).map(StaffRole::name).toArray(String[]::new));
                })
                .addFilterBefore(signIn.sessions(), SecurityContextHolderFilter.class)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(signIn.sessions()))
                .formLogin(signIn::on)
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
    }

    /** Refuses everything. */
    public static HttpSecurity nothing(HttpSecurity http, RequestMatcher matcher) {
        return machine(http, matcher)
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll());
    }

    private static HttpSecurity machine(HttpSecurity http, RequestMatcher matcher) {
        return http.securityMatcher(matcher)
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** Nobody signs in: whoever is refused is not led back to where they were, and nobody leaves a session behind. */
    private static HttpSecurity forVisitors(HttpSecurity http) {
        return http.requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static HttpSecurity headers(HttpSecurity http, ContentPolicy policy) {
        FormTokens tokens = http.getSharedObject(ApplicationContext.class).getBean(FormTokens.class);
        return http.csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.text()))
                        .referrerPolicy(referrer -> {})
                        .frameOptions(frame -> frame.deny()));
    }

    private static UserDetails peer(PreAuthenticatedAuthenticationToken token) {
        if (token.getPrincipal() instanceof Optional<?> found && found.orElse(null) instanceof SiteClient client) {
            return User.withUsername(client.code())
                    .password("")
                    .roles(client.role().name())
                    .build();
        }
        throw new UsernameNotFoundException("the certificate's subject names no institution");
    }
}

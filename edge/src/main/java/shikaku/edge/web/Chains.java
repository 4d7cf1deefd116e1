package shikaku.edge.web;

import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.util.matcher.RequestMatcher;
import shikaku.edge.listen.ClientIdentity;

/**
 * The four kinds of security chains that programs need. Each program declares its chains as beans, chosen by listener and
 * host ({@link shikaku.edge.listen.Listeners}); what no chain takes is refused by the last one, which edge declares.
 */
public final class Chains {
    private Chains() {}

    /** A machine's door under mutual TLS: the peer's {@link ClientIdentity} must be of one of these kinds. */
    public static HttpSecurity door(HttpSecurity http, RequestMatcher matcher, String... kinds) {
        return machine(http, matcher)
                .x509(x509 ->
                        x509.x509PrincipalExtractor(ClientIdentity::of).authenticationUserDetailsService(Chains::peer))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .hasAnyRole(kinds));
    }

    /** A machine's interface without sign-in: what it answers is signed or public. */
    public static HttpSecurity open(HttpSecurity http, RequestMatcher matcher) {
        return machine(http, matcher)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
    }

    /** Pages for people without sign-in, such as the patient's kiosk; forms carry a CSRF token. */
    public static HttpSecurity pages(HttpSecurity http, RequestMatcher matcher, ContentPolicy policy) {
        return headers(http.securityMatcher(matcher), policy)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
    }

    /** Pages of the staff: sign-in with a form, one of these roles, sign-out by POST /sign-out. */
    public static HttpSecurity staff(HttpSecurity http, RequestMatcher matcher, ContentPolicy policy, String... roles) {
        return headers(http.securityMatcher(matcher), policy)
                .authorizeHttpRequests(
                        rules -> rules.requestMatchers("/sign-in", "/edge/**", "/style/**", "/webjars/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .hasAnyRole(roles))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .permitAll())
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

    private static HttpSecurity headers(HttpSecurity http, ContentPolicy policy) {
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.text()))
                .referrerPolicy(referrer -> {})
                .frameOptions(frame -> frame.deny()));
    }

    private static UserDetails peer(PreAuthenticatedAuthenticationToken token) {
        if (token.getPrincipal() instanceof Optional<?> found
                && found.orElse(null) instanceof ClientIdentity identity) {
            return User.withUsername(identity.code())
                    .password("")
                    .roles(identity.kind())
                    .build();
        }
        throw new UsernameNotFoundException("the certificate's subject names no institution");
    }
}

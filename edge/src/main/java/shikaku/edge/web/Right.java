package shikaku.edge.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import shikaku.edge.account.StaffRole;

/**
 * 権限: who may ask for a path. Of several that fit, the first counts.
 *
 * @param method absent for every one
 * @param path as the framework writes patterns
 * @param roles and nobody else
 */
public record Right(Optional<HttpMethod> method, String path, Set<StaffRole> roles) {
    public Right {
        roles = Set.copyOf(roles);
    }

    /** To look. */
    public static Right look(String path, StaffRole... roles) {
        return new Right(Optional.of(HttpMethod.GET), path, Set.of(roles));
    }

    /** To do something. */
    public static Right act(String path, StaffRole... roles) {
        return new Right(Optional.of(HttpMethod.POST), path, Set.of(roles));
    }

    /** Whatever is asked for there. */
    public static Right all(String path, StaffRole... roles) {
        return new Right(Optional.empty(), path, Set.of(roles));
    }

    RequestMatcher matcher() {
        var patterns = PathPatternRequestMatcher.withDefaults();
        return method.map(one -> patterns.matcher(one, path)).orElseGet(() -> patterns.matcher(path));
    }

    String[] names() {
        return roles.stream().map(StaffRole::name).toArray(String[]::new);
    }
}

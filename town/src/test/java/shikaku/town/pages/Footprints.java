package shikaku.town.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * 足あと: which routes the browsers of all walks of one run asked for and were answered, told by the browsers themselves. A refusal is no walk; that a form was
 * not accepted (409, 422) is one. For many threads.
 */
final class Footprints {
    private static final int REFUSED = 400;
    private static final Set<Integer> NOT_ACCEPTED = Set.of(409, 422);

    private final SortedSet<Route> routes;
    private final Map<String, String> programs = new HashMap<>();
    private final List<Served> served;
    private final Set<Route> walked = new ConcurrentSkipListSet<>();

    Footprints(SortedSet<Route> routes, RunningDemo demo) {
        this.routes = routes;
        programs.put(origin(demo.town()), "town");
        programs.put(origin(demo.center().pages()), "center");
        demo.clinics().forEach(clinic -> {
            programs.put(origin(clinic.kiosk()), "terminal");
            programs.put(origin(clinic.desk()), "terminal");
            programs.put(origin(clinic.accounting()), "accounting");
        });
        served = routes.stream()
                .map(route -> new Served(route, PathPatternParser.defaultInstance.parse(route.pattern())))
                .toList();
    }

    private static String origin(String address) {
        return URI.create(address).getAuthority();
    }

    /** Hears of every answer that a browser gets. */
    void hear(Response answer) {
        hear(answer.url(), answer.request().method(), answer.status());
    }

    void hear(String address, String method, int status) {
        if (status < REFUSED || NOT_ACCEPTED.contains(status)) {
            URI asked = URI.create(address.replaceFirst("[?#].*", ""));
            String program = programs.getOrDefault(asked.getAuthority(), "");
            find(program, method, asked.getPath()).ifPresent(walked::add);
        }
    }

    /** The closest pattern of several, as the framework would choose. */
    private Optional<Route> find(String program, String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return served.stream()
                .filter(one -> one.route.program().equals(program)
                        && one.route.method().equals(method))
                .filter(one -> one.pattern.matches(parsed))
                .min(Comparator.comparing(Served::pattern))
                .map(Served::route);
    }

    private record Served(Route route, PathPattern pattern) {}

    /** Fails for every route that nobody walked, unless a reason stands for it; and for a reason that stands for none. */
    void areEverywhere(List<Unwalked> reasons) {
        Predicate<Route> excused = route -> reasons.stream().anyMatch(reason -> reason.covers(route));
        Stream<String> missing = routes.stream()
                .filter(route -> !walked.contains(route) && !excused.test(route))
                .map(route -> "nobody walked " + route);
        Stream<String> idle = reasons.stream()
                .filter(reason -> routes.stream().filter(reason::covers).allMatch(walked::contains))
                .map(reason -> "no reason is needed for " + reason);
        assertThat(Stream.concat(missing, idle)).isEmpty();
    }
}

package shikaku.town.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** That no path is forgotten, without a browser. */
class RoutesTest {
    private static final SortedSet<Route> ALL = Routes.of(RunningDemo.root());

    @Test
    void whatTheProgramsServeIsReadFromTheirClasses() {
        assertThat(ALL)
                .contains(
                        new Route("terminal", "POST", "/kiosk/way"),
                        new Route("terminal", "GET", "/desk/check-ins/{number:[0-9]{1,18}}/paper"),
                        new Route("accounting", "POST", "/patients/{number}/chart/undo"),
                        new Route("center", "GET", "/console"),
                        new Route("town", "GET", "/"),
                        new Route("center", "POST", "/language"));
    }

    @Test
    void everyReasonForNotWalkingStandsForARouteThatThereIs() {
        assertThat(Unwalked.ALL).allMatch(reason -> ALL.stream().anyMatch(reason::covers));
    }

    @Test
    void whatNobodyWalkedIsNamedAndAReasonThatIsNotNeededToo() {
        Route one = new Route("center", "GET", "/today");
        Route other = new Route("center", "GET", "/clients");
        var demo = new RunningDemo(
                "http://localhost:1/",
                new RunningDemo.Center("http://center.localhost:2/", List.of()),
                List.of(),
                List.of());
        Footprints footprints = new Footprints(new TreeSet<>(List.of(one, other)), demo);
        footprints.hear("http://center.localhost:2/today?from=here", "GET", 200);
        footprints.hear("http://center.localhost:2/clients", "GET", 403);
        assertThatThrownBy(() -> footprints.areEverywhere(List.of())).hasMessageContaining("nobody walked " + other);
        var needed = new Unwalked("center", "/clients", "for this test");
        footprints.areEverywhere(List.of(needed));
        assertThatThrownBy(() -> footprints.areEverywhere(List.of(needed, new Unwalked("", "/today", "walked"))))
                .hasMessageContaining("/today");
    }
}

package shikaku.town.pages;

import java.util.List;

/**
 * A route that no browser walks, and why that is right.
 *
 * @param program empty for every program
 * @param path as its pattern is written; one that ends with {@code /**} stands for all below
 */
record Unwalked(String program, String path, String why) {
    private static final String NO_STAFF = "nobody signs in at the town's page";

    static final List<Unwalked> ALL = List.of(
            new Unwalked("", "/error", "the framework's own way to a refusal, no address of anybody's"),
            new Unwalked("", "/figure/events", "the town's page reads it and tells its browsers"),
            new Unwalked("town", "/signed-in", NO_STAFF),
            new Unwalked("town", "/sign-in", NO_STAFF),
            new Unwalked("town", "/accounts/**", NO_STAFF),
            new Unwalked("town", "/password", NO_STAFF),
            new Unwalked(
                    "terminal",
                    "/desk/check-ins/{number:[0-9]{1,18}}/face/open",
                    "a face is closed by looks that failed over days; CheckInByFaceAtTheKioskTest"),
            new Unwalked(
                    "terminal",
                    "/desk/registrations/{number:[0-9]{1,18}}/settled",
                    "accounting never registers a number that the center would refuse; RegistrationsOwedTest"),
            new Unwalked(
                    "accounting",
                    "/arrivals/{number:[0-9]{1,18}}/mistyped",
                    "beside the decision that is walked; AccountingProgramTest"),
            new Unwalked(
                    "accounting",
                    "/arrivals/{number:[0-9]{1,18}}/mistyped/take-back",
                    "beside the decision that is walked; AccountingProgramTest"),
            machines("center", "/card-sessions/**"),
            machines("center", "/inquiries/**"),
            machines("center", "/bulk/**"),
            machines("center", "/reference-numbers"),
            machines("center", "/insurers/**"),
            machines("center", "/signatures/**"),
            machines("terminal", "/results"),
            machines("terminal", "/openapi.yaml"),
            machines("terminal", "/inquiries"),
            machines("terminal", "/bulk/**"),
            machines("terminal", "/reference-numbers"));

    private static final String BELOW = "/**";

    private static Unwalked machines(String program, String path) {
        return new Unwalked(program, path, "a door of machines under mutual TLS");
    }

    boolean covers(Route route) {
        return (program.isEmpty() || program.equals(route.program()))
                && (path.endsWith(BELOW)
                        ? (route.pattern() + "/").startsWith(path.substring(0, path.length() - 2))
                        : path.equals(route.pattern()));
    }
}

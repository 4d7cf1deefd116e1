package shikaku.reader;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import shikaku.card.FrontTrust;
import shikaku.certificate.cvc.TrustedKeyFile;

/**
 * The command line.
 *
 * @param source where cards come from
 * @param origin the kiosk page's origin, the only one the door answers
 * @param requireHardening true when the process must not run unless it could protect its memory
 * @param face empty for a reader that compares no faces
 * @param fronts whose fronts are believed
 */
record ReaderOptions(Source source, String origin, boolean requireHardening, Optional<Face> face, FrontTrust fronts) {
    static final String USAGE = """
            usage: --origin http://kiosk.CLINIC.localhost:PORT --reader direct --slot-port PORT [--require-hardening]
                   --origin http://kiosk.CLINIC.localhost:PORT --reader pcsc [--name READER]    [--require-hardening]
                   [--face ROOT [--camera drawn]] [--front-issuers FILE | --front unchecked]
            --face ROOT compares faces with the nets under ROOT/target; --camera drawn is for people that are drawn, never for a clinic
            --front-issuers FILE holds the keys of those whose card fronts are believed; without it none is; --front unchecked believes all
            commands on stdin, answers on stdout, one line each; ends when stdin ends""";

    private static final String REQUIRE_HARDENING = "--require-hardening";
    private static final String RECORDING = "--recording";
    private static final Set<String> FLAGS = Set.of(REQUIRE_HARDENING, RECORDING);
    private static final Set<String> WITH_VALUE =
            Set.of("--reader", "--slot-port", "--name", "--origin", "--face", "--camera", "--front-issuers", "--front");
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]{1,253}(:[0-9]{1,5})?");
    private static final int PORT_MAX = 65_535;

    /** Where cards come from. */
    sealed interface Source {
        /** A slot of our own that speaks vpcd's protocol on 127.0.0.1; port 0 takes any free one. */
        record Direct(int port) implements Source {}

        /** pcscd; the named reader, or the first. */
        record Pcsc(Optional<String> name) implements Source {}
    }

    /**
     * A reader that compares faces.
     *
     * @param root where the build has put nets and library
     * @param drawnCamera whether frames may come from a camera of drawn people, too, of which liveness decides nothing
     */
    record Face(Path root, boolean drawnCamera) {}

    /** @throws IllegalArgumentException with one sentence that names the option and what is allowed */
    static ReaderOptions parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < arguments.size(); at++) {
            String option = arguments.get(at);
            if (FLAGS.contains(option)) {
                values.put(option, "");
            } else if (WITH_VALUE.contains(option) && at + 1 < arguments.size()) {
                at++;
                values.put(option, arguments.get(at));
            } else {
                throw new IllegalArgumentException("unknown or unfinished option " + option);
            }
        }
        return new ReaderOptions(
                source(values),
                origin(values),
                values.containsKey(REQUIRE_HARDENING),
                face(values),
                fronts(Optional.ofNullable(values.get("--front")), Optional.ofNullable(values.get("--front-issuers"))));
    }

    /**
     * Whether the process ends the slow way, in which the JVM writes down what it loaded: for the build, never with a patient.
     */
    static boolean recording(String[] arguments) {
        return List.of(arguments).contains(RECORDING);
    }

    private static Source source(Map<String, String> values) {
        return switch (values.getOrDefault("--reader", "")) {
            case "direct" -> new Source.Direct(port(values.getOrDefault("--slot-port", "")));
            case "pcsc" -> new Source.Pcsc(Optional.ofNullable(values.get("--name")));
            default -> throw new IllegalArgumentException("--reader is direct or pcsc");
        };
    }

    private static Optional<Face> face(Map<String, String> values) {
        Optional<String> camera = Optional.ofNullable(values.get("--camera"));
        Optional<String> root = Optional.ofNullable(values.get("--face"));
        if (camera.filter(word -> !word.equals("drawn")).isPresent() || camera.isPresent() && root.isEmpty()) {
            throw new IllegalArgumentException("--camera is drawn or not there, and stands beside --face only");
        }
        return root.map(folder -> new Face(Path.of(folder).toAbsolutePath().normalize(), camera.isPresent()));
    }

    private static FrontTrust fronts(Optional<String> front, Optional<String> issuers) {
        if (front.filter(word -> !word.equals("unchecked")).isPresent() || front.isPresent() && issuers.isPresent()) {
            throw new IllegalArgumentException(
                    "--front is unchecked or not there, and never stands beside --front-issuers");
        }
        if (front.isPresent()) {
            return new FrontTrust.Unchecked();
        }
        try {
            return new FrontTrust.Issuers(
                    issuers.isEmpty() ? List.of() : new TrustedKeyFile(Path.of(issuers.get())).read());
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException("--front-issuers is a file of issuers' keys", unreadable);
        }
    }

    private static int port(String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > PORT_MAX) {
            throw new IllegalArgumentException("--slot-port is a number from 0 to 65535");
        }
        return Integer.parseInt(value);
    }

    private static String origin(Map<String, String> values) {
        String origin = values.getOrDefault("--origin", "");
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("--origin is a web origin such as http://kiosk.clinic-1.localhost:8543");
        }
        return origin;
    }
}

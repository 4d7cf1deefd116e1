package shikaku.center.command;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shikaku.certificate.site.SiteRole;

/** What an operator wants, as typed. */
sealed interface Order {
    /** The center's data folder. */
    Path data();

    /**
     * Lets somebody in.
     *
     * @param code as typed, not yet checked
     */
    record Enrol(Path data, SiteRole role, String code, Path into) implements Order {}

    /** Machines that have an administrator, who makes the key on them. */
    enum Machine {
        /** Builds tunnels of IPsec. */
        ROUTER,
        /** Answers under host names: a terminal's door for accounting, or the distribution host. */
        DOOR;

        static Optional<Machine> of(String typed) {
            return Stream.of(values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(typed))
                    .findFirst();
        }
    }

    /**
     * Lets a machine in, which keeps its key.
     *
     * @param name as typed, not yet checked
     * @param request for a certificate, from the machine
     */
    record EnrolMachine(Path data, Machine machine, String name, Path request, Path into) implements Order {}

    /** Shuts somebody out. */
    record Revoke(Path data, BigInteger serial, Why why) implements Order {}

    /**
     * Opens the emergency search.
     *
     * @param code as typed, not yet checked
     * @param hours for how long
     */
    record OpenEmergency(Path data, String code, int hours, String because) implements Order {}

    /** Closes it before its time. */
    record CloseEmergency(Path data, String code) implements Order {}

    /** Prints every use. */
    record ReportEmergency(Path data) implements Order {}

    /** The order; empty when it was not understood. */
    static Optional<Order> of(List<String> typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return switch (typed.getFirst()) {
            case "enrol" -> enrol(typed);
            case "revoke" -> revoke(typed);
            case "emergency" -> emergency(typed);
            default -> Optional.empty();
        };
    }

    private static Optional<Order> enrol(List<String> typed) {
        var options = options(typed, 3);
        if (options.keySet().equals(Set.of("--request", "--into", "--data"))) {
            return Machine.of(typed.get(1))
                    .map(machine -> new EnrolMachine(
                            Path.of(options.get("--data")),
                            machine,
                            typed.get(2),
                            Path.of(options.get("--request")),
                            Path.of(options.get("--into"))));
        }
        if (!options.keySet().equals(Set.of("--into", "--data"))) {
            return Optional.empty();
        }
        return Stream.of(SiteRole.TERMINAL, SiteRole.ACCOUNTING, SiteRole.INSURER)
                .filter(role -> role.unit().equals(typed.get(1)))
                .findFirst()
                .map(role ->
                        new Enrol(Path.of(options.get("--data")), role, typed.get(2), Path.of(options.get("--into"))));
    }

    private static Optional<Order> revoke(List<String> typed) {
        var options = options(typed, 2);
        if (!options.keySet().equals(Set.of("--reason", "--data"))
                || !typed.get(1).matches("[0-9a-fA-F]{1,40}")) {
            return Optional.empty();
        }
        return Why.of(options.getOrDefault("--reason", ""))
                .map(why -> new Revoke(Path.of(options.get("--data")), new BigInteger(typed.get(1), 16), why));
    }

    private static Optional<Order> emergency(List<String> typed) {
        String word = typed.size() < 2 ? "" : typed.get(1);
        return switch (word) {
            case "open" -> {
                var options = options(typed, 3);
                String hours = options.getOrDefault("--hours", "");
                yield options.keySet().equals(Set.of("--hours", "--because", "--data")) && hours.matches("[0-9]{1,2}")
                        ? Optional.of(new OpenEmergency(
                                Path.of(options.get("--data")),
                                typed.get(2),
                                Integer.parseInt(hours),
                                options.getOrDefault("--because", "")))
                        : Optional.empty();
            }
            case "close" -> only(options(typed, 3)).map(data -> new CloseEmergency(data, typed.get(2)));
            case "uses" -> only(options(typed, 2)).map(ReportEmergency::new);
            default -> Optional.empty();
        };
    }

    /** The data folder, where nothing else was said. */
    private static Optional<Path> only(Map<String, String> options) {
        return options.keySet().equals(Set.of("--data"))
                ? Optional.of(Path.of(options.get("--data")))
                : Optional.empty();
    }

    /** What follows the words, by name; the data folder has its default. Nothing at all when a value is missing. */
    private static Map<String, String> options(List<String> typed, int words) {
        if (typed.size() < words || (typed.size() - words) % 2 != 0) {
            return Map.of();
        }
        Map<String, String> options = new HashMap<>(Map.of("--data", "data"));
        for (int i = words; i < typed.size(); i += 2) {
            options.put(typed.get(i), typed.get(i + 1));
        }
        return options;
    }
}

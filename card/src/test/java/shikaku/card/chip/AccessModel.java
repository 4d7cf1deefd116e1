package shikaku.card.chip;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The access rules of today's card, written down once more by hand from card.md §1.2 and in another way than the card's own tables: what has to be
 * shown before a file can be read or a key used. It shares no code with the card.
 */
final class AccessModel {
    /** An application with the keys that open each of its files; {@code ""} means free. */
    private static final Map<String, Map<Integer, Set<String>>> OPENED_BY = Map.of(
            "d392f000260100000001",
            Map.of(
                    0x0006, Set.of(""),
                    0x000A, Set.of(""),
                    0x000B, Set.of(""),
                    0x0001, Set.of("001B"),
                    0x0002, Set.of(""),
                    0x0017, Set.of("0018", "institution"),
                    0x001A, Set.of("001B")),
            "d3921000310001010402",
            Map.of(
                    0x0001, Set.of("0011"),
                    0x0002, Set.of("0012", "0013"),
                    0x0003, Set.of(""),
                    0x0004, Set.of(""),
                    0x0005, Set.of("0013")),
            "d3921000310001010408",
            Map.of(
                    0x0001, Set.of("0011", "0014"),
                    0x0002, Set.of("0011", "0015"),
                    0x0003, Set.of("0011", "0014", "0015"),
                    0x0004, Set.of(""),
                    0x0005, Set.of(""),
                    0x0007, Set.of(""),
                    0x0013, Set.of("")));

    private final Map<String, Integer> triesLeft = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private Optional<String> application = Optional.empty();

    void select(String aid) {
        application = Optional.of(aid);
        shown.clear();
    }

    void reset() {
        application = Optional.empty();
        shown.clear();
    }

    Optional<String> application() {
        return application;
    }

    /** Tries left of a reference after one more try. */
    void tried(int file, boolean right, int tries) {
        String counter = application.orElse("") + name(file);
        int left = triesLeft.getOrDefault(counter, tries);
        if (left == 0) {
            return;
        }
        triesLeft.put(counter, right ? tries : left - 1);
        if (right) {
            shown.add(name(file));
        } else {
            shown.remove(name(file));
        }
    }

    boolean blocked(int file, int tries) {
        return triesLeft.getOrDefault(application.orElse("") + name(file), tries) == 0;
    }

    void institutionShown() {
        shown.add("institution");
    }

    /** Whether the file may be read or used now. */
    boolean open(int file) {
        return application
                .map(aid -> OPENED_BY.getOrDefault(aid, Map.of()).getOrDefault(file, Set.of()))
                .filter(keys -> keys.contains("") || keys.stream().anyMatch(shown::contains))
                .isPresent();
    }

    private static String name(int file) {
        return "%04X".formatted(file);
    }
}

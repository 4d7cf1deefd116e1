package shikaku.center.distribution;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import shikaku.message.signatures.SignatureFile;
import shikaku.message.signatures.SignatureList;

/**
 * What an operator types at the distribution host: {@code publish} and {@code list}.
 *
 * @param publishing into this data folder, for this account
 */
record PublishCommand(
        String account, BiFunction<Path, String, Publishing> publishing, PrintStream out, PrintStream err) {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int ACCOUNT_CHARACTERS = 64;

    /** Whether this is for us and not a start of the program. */
    static boolean isOne(List<String> typed) {
        return typed.contains("--help") || !typed.isEmpty() && !typed.getFirst().startsWith("--");
    }

    /** What follows the word. */
    private record Typed(List<Path> files, Optional<Instant> dated, boolean back, Path data) {}

    /** The exit code. */
    int run(List<String> typed) {
        if (typed.contains("--help")) {
            return say(out, Text.USAGE.japanese() + "\n" + Text.USAGE.english(), DONE);
        }
        if (!List.of("publish", "list").contains(typed.getFirst())) {
            return say(err, Text.unknown(typed.getFirst()).inBoth(), NOT_UNDERSTOOD);
        }
        Optional<Typed> understood = understood(typed.subList(1, typed.size()));
        boolean list = typed.getFirst().equals("list");
        if (understood.filter(order -> order.files().isEmpty() == list).isEmpty()) {
            return say(err, Text.USAGE.japanese() + "\n" + Text.USAGE.english(), NOT_UNDERSTOOD);
        }
        return carryOut(understood.get(), list);
    }

    /** A folder typed wrongly is no folder to begin one in. */
    private int carryOut(Typed order, boolean list) {
        if (!PublishedFolder.isIn(order.data())) {
            return say(err, Text.noHost(order.data().toString()).inBoth(), FAILED);
        }
        try {
            return list ? list(order) : publish(order);
        } catch (IOException broken) {
            return say(err, Text.BROKEN.inBoth(), FAILED);
        }
    }

    private int list(Typed order) throws IOException {
        SignatureList published = new PublishedFolder(order.data()).list();
        return published.files().isEmpty()
                ? say(err, Text.NOTHING.inBoth(), DONE)
                : say(out, published.text().stripTrailing(), DONE);
    }

    private int publish(Typed order) throws IOException {
        String printable = account.replaceAll("[^!-~]", "_");
        String who = "operator/" + printable.substring(0, Math.min(printable.length(), ACCOUNT_CHARACTERS));
        return switch (publishing
                .apply(order.data(), who)
                .publish(new Publishing.Order(order.files(), order.dated(), order.back()))) {
            case Publishing.Outcome.Published(List<SignatureFile> files) -> {
                files.forEach(file -> out.println(file.sha256() + "  " + file.dated() + "  " + file.name()));
                yield DONE;
            }
            case Publishing.Outcome.Refused(String why) -> say(err, why, FAILED);
        };
    }

    private static Optional<Typed> understood(List<String> words) {
        List<Path> files = new ArrayList<>();
        Optional<Instant> dated = Optional.empty();
        boolean back = false;
        Path data = Path.of("data");
        try {
            for (Iterator<String> left = words.iterator(); left.hasNext(); ) {
                String word = left.next();
                switch (word) {
                    case "--dated" -> dated = Optional.of(date(left.next()));
                    case "--back" -> back = true;
                    case "--data" -> data = Path.of(left.next());
                    default -> files.add(file(word));
                }
            }
            return Optional.of(new Typed(files, dated, back, data));
        } catch (DateTimeException | java.util.NoSuchElementException | IllegalArgumentException notUnderstood) {
            return Optional.empty();
        }
    }

    private static Path file(String word) {
        if (word.startsWith("--")) {
            throw new IllegalArgumentException("no such option");
        }
        return Path.of(word);
    }

    private static Instant date(String word) {
        return word.contains("T")
                ? Instant.parse(word)
                : LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static int say(PrintStream where, String text, int code) {
        where.println(text);
        return code;
    }
}

package shikaku.network.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Living;

/**
 * 日誌: what a lab has made, written before it is made, so that another run takes it away when the one that made it was killed.
 *
 * <p>One line each: {@code maker PID START}, {@code namespace NAME}, {@code kept}.
 */
record Journal(Path file) {
    private static final String MAKER = "maker ";
    private static final String NAMESPACE = "namespace ";
    private static final String KEPT = "kept";
    private static final String ENDING = ".journal";

    /** A new one in the folder; its name is no other lab's. */
    static Journal begin(Path folder) {
        try {
            Files.createDirectories(folder);
            Living maker = Living.self();
            Path whole = Files.createTempFile(folder, "journal", ".new");
            Files.writeString(whole, MAKER + maker.pid() + " " + maker.started() + "\n");
            Path named = free(folder, maker, whole);
            Files.delete(whole);
            return new Journal(named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Named by the process, so that labs with journals elsewhere do not meet; counted, since it may have several. */
    private static Path free(Path folder, Living maker, Path whole) {
        return IntStream.range(0, Limits.JOURNALS)
                .mapToObj(number -> "shikaku-" + Long.toString(maker.pid(), Character.MAX_RADIX) + letters(number))
                .filter(lab -> namespaces(lab).isEmpty())
                .flatMap(lab -> named(whole, folder.resolve(lab + ENDING)).stream())
                .findFirst()
                .orElseThrow(() -> new LabFailure(new Sentence("実験室が多すぎます", "there are too many labs")));
    }

    private static String letters(int number) {
        return number == 0 ? "" : "." + number;
    }

    /** It gets its name with its maker in it already: one without would be taken for a dead one's. */
    private static Optional<Path> named(Path whole, Path file) {
        try {
            return Optional.of(Files.createLink(file, whole));
        } catch (FileAlreadyExistsException another) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The namespaces whose names begin as this lab's do. */
    private static List<String> namespaces(String lab) {
        if (!Files.isDirectory(Namespace.FOLDER)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(Namespace.FOLDER)) {
            return all.map(each -> each.getFileName().toString())
                    .filter(name -> name.startsWith(lab + "-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Journal> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .map(Journal::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The prefix of all its namespaces. */
    String lab() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** Where the lab's routers keep the keys of their tunnels, if they have any. */
    Path keys() {
        return file.resolveSibling(lab() + ".keys");
    }

    void willMake(List<Namespace> namespaces) {
        add(String.join(
                "\n", namespaces.stream().map(each -> NAMESPACE + each.node()).toList()));
    }

    boolean stands() {
        return Files.exists(file);
    }

    /** From now on the lab is to stay when its maker ends. */
    void keep() {
        add(KEPT);
    }

    boolean kept() {
        return lines().contains(KEPT);
    }

    /** Nobody will take it down: its maker is dead and did not mean it to stay. */
    boolean abandoned() {
        return !kept()
                && lines().stream().filter(each -> each.startsWith(MAKER)).noneMatch(Journal::lives);
    }

    private static boolean lives(String maker) {
        String[] words = maker.split(" ");
        return new Living(Long.parseLong(words[1]), words[2]).lives();
    }

    List<Namespace> namespaces() {
        return lines().stream()
                .filter(each -> each.startsWith(NAMESPACE))
                .map(each -> new Namespace(lab(), each.substring(NAMESPACE.length())))
                .toList();
    }

    void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only whole lines: the last one may have been cut off with its maker. */
    private List<String> lines() {
        try {
            String text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String lines) {
        try {
            Files.writeString(file, lines + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

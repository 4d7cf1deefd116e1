package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import shikaku.card.image.CardImageFile;
import shikaku.town.people.Clinic;
import shikaku.town.people.Town;

/**
 * What lies where under {@code --dir}. The town's data stay from one start to the next and may be edited; everything else is made anew. Since that
 * means that things are cleared away, only a folder of ours is taken: one that a demo has marked, an empty one, or one that holds a town and nothing
 * else.
 *
 * @param root the folder, readable by its owner only: it holds key stores and their passwords
 * @param held what keeps a second demo out of it
 */
record DemoFolder(Path root, FileLock held) {
    private static final List<String> MADE_ANEW =
            List.of("data", "keys", "config", "log", "cards", "exchange", "demo.json");

    private static final String TOWN = "town";
    private static final String MARK = ".shikaku-demo";

    /**
     * Takes the folder for this process and clears away everything of an earlier demo but the town.
     *
     * @throws IllegalStateException when it holds something and was never a demo's; then nothing in it is touched
     */
    static DemoFolder open(Path root) {
        try {
            Path folder = Files.createDirectories(root.toAbsolutePath());
            requireOurs(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            DemoFolder taken = new DemoFolder(folder, take(folder.resolve("lock")));
            // A demo that was killed may have left a visitor's photo.
            new CardImageFile(folder.resolve("cards").resolve(DemoOwnCard.VISITOR + ".card")).erase();
            for (String former : MADE_ANEW) {
                clear(folder.resolve(former));
            }
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException("--dir: " + root + " に書けません / cannot be written", e);
        }
    }

    private static void requireOurs(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        if (Files.exists(mark)) {
            return;
        }
        if (!isNew(folder)) {
            throw new IllegalStateException("--dir: " + folder + " はデモのフォルダではなく、空でも町（town）だけでもありません。別の名前にしてください"
                    + " / is neither a demo's folder nor empty, nor does it hold only a town: name another one");
        }
        Files.createFile(mark);
    }

    private static boolean isNew(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> all = found.toList();
            return all.isEmpty() || (all.equals(List.of(folder.resolve(TOWN))) && isOurTown(all.getFirst()));
        }
    }

    /** Linux gives everything under /proc/self to whoever this process runs as. */
    private static boolean isOurTown(Path town) throws IOException {
        return !Files.isSymbolicLink(town)
                && Town.isIn(town)
                && Files.getOwner(town).equals(Files.getOwner(Path.of("/proc/self")));
    }

    /** Held until this process ends, however it ends: two demos in one folder would take each other's data away. */
    private static FileLock take(Path file) throws IOException {
        FileLock lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            throw new IllegalStateException("--dir: " + file.getParent() + " は別のデモが使っています / another demo uses it");
        }
        return lock;
    }

    private static void clear(Path former) throws IOException {
        if (!Files.exists(former)) {
            return;
        }
        try (Stream<Path> all = Files.walk(former)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The town as CSV files, for people to read and edit. */
    Path town() {
        return root.resolve(TOWN);
    }

    /** Card images: people's pockets. */
    Path cards() {
        return folder(root.resolve("cards"));
    }

    /** Key stores of everybody who opens a connection. */
    Path keys() {
        return folder(root.resolve("keys"));
    }

    /** The key of whoever signs the fronts of the town's cards, for the clinics. */
    Path frontIssuers() {
        return keys().resolve("front-issuers");
    }

    /** Data of the program called {@code place}, such as {@code terminal-higashi}. */
    Path data(String place) {
        return folder(root.resolve("data").resolve(place));
    }

    /** What a clinic's receipt computer shares with its terminal. */
    Exchange exchange(Clinic clinic) {
        Path shared = root.resolve("exchange").resolve(clinic.id());
        return new Exchange(
                folder(shared.resolve("req")),
                folder(shared.resolve("res")),
                folder(shared.resolve("face")),
                folder(shared.resolve("samples")));
    }

    /**
     * 連携フォルダ of one clinic.
     *
     * @param samples requests that this town's center answers, to be copied
     */
    record Exchange(Path req, Path res, Path face, Path samples) {}

    Path configuration(String place) {
        return folder(root.resolve("config")).resolve(place + ".yaml");
    }

    Path log(String place) {
        return logs().resolve(place + ".log");
    }

    /** What every program printed. */
    Path logs() {
        return folder(root.resolve("log"));
    }

    /** Every address that was asked for, where the day is searched for it. */
    Path addresses() {
        return logs().resolve("addresses");
    }

    /** Everything an outside program needs to drive every interface. */
    Path demoJson() {
        return root.resolve("demo.json");
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

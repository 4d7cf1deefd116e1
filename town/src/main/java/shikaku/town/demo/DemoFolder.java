package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What lies where under {@code --dir}. The town's data stay from one start to the next and may be edited; everything else is made anew.
 *
 * @param root the folder, readable by its owner only: it holds key stores and their passwords
 */
record DemoFolder(Path root) {
    static DemoFolder open(Path root) {
        try {
            Path folder = Files.createDirectories(root.toAbsolutePath());
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return new DemoFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The town as CSV files, for people to read and edit. */
    Path town() {
        return root.resolve("town");
    }

    /** Card images: people's pockets. */
    Path cards() {
        return folder(root.resolve("cards"));
    }

    /** Key stores of everybody who opens a connection. */
    Path keys() {
        return folder(root.resolve("keys"));
    }

    /** Data of the program called {@code place}, such as {@code terminal-higashi}. */
    Path data(String place) {
        return folder(root.resolve("data").resolve(place));
    }

    Path configuration(String place) {
        return folder(root.resolve("config")).resolve(place + ".yaml");
    }

    Path log(String place) {
        return folder(root.resolve("log")).resolve(place + ".log");
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

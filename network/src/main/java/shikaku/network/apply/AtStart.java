package shikaku.network.apply;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shikaku.network.Router;
import shikaku.network.document.RouterFile;
import shikaku.network.document.StartFiles;

/**
 * 起動時の規則: what the router loads when it is started. It is exchanged after somebody has confirmed, so that a restart in between brings the former rules back.
 *
 * @param folder where the files lie
 * @param wanted the links of the units that systemd starts
 */
public record AtStart(Path folder, Path wanted) {
    /** On a Debian router. */
    public static final AtStart OF_THE_MACHINE =
            new AtStart(StartFiles.FOLDER, Path.of("/etc/systemd/system/sysinit.target.wants"));

    /** Each of these files takes the place of the former one, whole, and is on the disk when this has returned: a plug that is pulled leaves the one or the other. */
    public void keep(List<RouterFile> files) throws IOException {
        Files.createDirectories(folder, only("rwxr-xr-x"));
        for (RouterFile each : files) {
            Path whole = folder.resolve(each.name() + ".new");
            Files.deleteIfExists(whole);
            write(whole, each.text());
            Files.move(whole, folder.resolve(each.name()), StandardCopyOption.ATOMIC_MOVE);
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** A new file: what lies behind a link of this name is not ours. */
    private static void write(Path file, String text) throws IOException {
        Set<OpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel to = FileChannel.open(file, anew, only("rw-r--r--"))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
            to.force(true);
        }
    }

    /** No more than that, whatever umask(2) would let through. */
    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /**
     * Of several routers' rules the last unit of a start would win, and a tunnel's unit starts that of its rules.
     *
     * @throws NotNow when systemd starts those of a router with another name, as after its clinic was renamed
     */
    public void requireNoOther(Router router) throws IOException {
        List<String> others = Stream.concat(
                        units(wanted, ".service"),
                        units(wanted.resolveSibling("multi-user.target.wants"), "-tunnel.service"))
                .filter(each -> !each.equals(StartFiles.unitOf(router)))
                .filter(each -> !each.equals("shikaku-%s-tunnel.service".formatted(router)))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            throw NotNow.otherRouter(String.join(" ", others));
        }
    }

    private static Stream<String> units(Path links, String end) throws IOException {
        if (!Files.isDirectory(links)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(links)) {
            return all
                    .map(each -> each.getFileName().toString())
                    .filter(each -> each.startsWith("shikaku-") && each.endsWith(end))
                    .toList()
                    .stream();
        }
    }

    /** Whether systemd would load them. */
    public boolean isEnabled(Router router) {
        return Files.exists(wanted.resolve(StartFiles.unitOf(router)), LinkOption.NOFOLLOW_LINKS);
    }
}

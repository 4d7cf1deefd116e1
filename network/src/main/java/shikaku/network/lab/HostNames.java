package shikaku.network.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.network.Addresses;
import shikaku.network.Site;

/** ホスト名: the file of names that {@code ip netns exec} shows to a program in place of the machine's own. */
final class HostNames {
    private static final Path FOLDER = Path.of("/etc/netns");
    private static final String FILE = "hosts";

    private HostNames() {}

    static String of(Site site) {
        Stream<String> own = Stream.of("127.0.0.1 localhost", "::1 localhost");
        Stream<String> hosts = site.zones().stream().flatMap(zone -> {
            Addresses addresses = zone.host().addresses();
            return Stream.of(addresses.ipv4() + " " + Plan.host(zone), addresses.ipv6() + " " + Plan.host(zone));
        });
        return Stream.concat(own, hosts).collect(Collectors.joining("\n", "", "\n"));
    }

    static void write(Namespace namespace, String names) throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve(namespace.name()));
        Files.writeString(folder.resolve(FILE), names);
    }

    static void remove(Namespace namespace) throws IOException {
        Files.deleteIfExists(FOLDER.resolve(namespace.name()).resolve(FILE));
        Files.deleteIfExists(FOLDER.resolve(namespace.name()));
    }

    /** The folder of all of them stays where it holds something that is not ours. */
    static void removeFolder() throws IOException {
        try {
            Files.delete(FOLDER);
        } catch (NoSuchFileException | java.nio.file.DirectoryNotEmptyException stays) {
            return;
        }
    }
}

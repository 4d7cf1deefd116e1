package shikaku.town.pcsc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a private pcscd needs of a machine. */
public final class PcscNeeds {
    private static final String ROOT = "root";
    private static final Path DRIVER_CONFIGURATION = Path.of("/etc/reader.conf.d/vpcd");

    private PcscNeeds() {}

    /** What this machine lacks, in one sentence; empty when a private pcscd can be started. */
    public static Optional<String> missing() {
        boolean root = ROOT.equals(System.getProperty("user.name"));
        List<Path> path = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
                .map(Path::of)
                .toList();
        return missing(root, name -> path.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(name))));
    }

    /** @param installed whether a command is there */
    static Optional<String> missing(boolean root, Predicate<String> installed) {
        List<String> packages = new ArrayList<>();
        require(packages, "pcscd", installed.test("pcscd"));
        require(packages, "vsmartcard-vpcd", Files.exists(DRIVER_CONFIGURATION));
        require(packages, "iproute2", installed.test("ip"));
        require(packages, "util-linux", installed.test("unshare") && installed.test("nsenter"));
        if (!packages.isEmpty()) {
            return Optional.of(
                    "PC/SCには次のDebianパッケージが要ります / PC/SC needs these Debian packages: " + String.join(" ", packages));
        }
        return root ? Optional.empty() : Optional.of("PC/SCの名前空間を作るにはrootが要ります / a namespace for PC/SC needs root");
    }

    private static void require(List<String> packages, String name, boolean there) {
        if (!there) {
            packages.add(name);
        }
    }
}

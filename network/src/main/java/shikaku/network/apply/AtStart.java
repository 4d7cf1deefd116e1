package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
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

    /** Each of these files takes the place of the former one, whole. */
    public void keep(List<RouterFile> files) throws IOException {
        Files.createDirectories(folder);
        for (RouterFile each : files) {
            Path whole = Files.writeString(folder.resolve(each.name() + ".new"), each.text());
            Files.move(whole, folder.resolve(each.name()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Whether systemd would load them. */
    public boolean isEnabled(Router router) {
        return Files.exists(wanted.resolve(StartFiles.unitOf(router)), LinkOption.NOFOLLOW_LINKS);
    }
}

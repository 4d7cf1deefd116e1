package shikaku.network.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** What systemd says of a unit that lies somewhere; where it is not installed, whoever asks is skipped. */
public final class SystemdsOpinion {
    private SystemdsOpinion() {}

    /** Without what it says about tools that are not on this machine; empty: nothing is wrong. */
    public static String of(Path unit) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd is not installed");
        Process process = new ProcessBuilder("systemd-analyze", "verify", "--man=no", unit.toString())
                .redirectErrorStream(true)
                .start();
        try (var said = process.inputReader()) {
            Pattern aboutUs = Pattern.compile(Pattern.quote(unit.getFileName().toString()) + "(?!.*is not executable)");
            return String.join("\n", said.lines().filter(aboutUs.asPredicate()).toList());
        } finally {
            process.waitFor();
        }
    }
}

package shikaku.town.pcsc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another program of this machine at the same pcscd: {@code opensc-tool}, which nobody of ours wrote. */
record OtherProgram(PrivatePcscd pcscd) {
    private static final Path OPENSC_TOOL = Path.of("/usr/bin/opensc-tool");

    static boolean isInstalled() {
        return Files.isExecutable(OPENSC_TOOL);
    }

    /** What it prints; empty when it has to wait for the card longer than that, and is ended. */
    Optional<String> says(Duration patience, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(OPENSC_TOOL.toString()));
        words.addAll(List.of(arguments));
        Path out = Files.createTempFile("opensc", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().putAll(pcscd.environment());
            Process process = builder.start();
            if (process.waitFor(patience)) {
                return Optional.of(Files.readString(out, StandardCharsets.ISO_8859_1));
            }
            process.destroyForcibly().waitFor();
            return Optional.empty();
        } finally {
            Files.delete(out);
        }
    }
}

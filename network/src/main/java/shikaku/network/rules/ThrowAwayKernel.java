package shikaku.network.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * 使い捨てのネットワーク名前空間: loads rules where nothing runs and nobody is connected, and asks the kernel what it has understood. It exists for
 * this one question; the machine's own network is never touched. Needs {@code nft} and {@code unshare}, and no root where people may have name
 * spaces of their own.
 */
public final class ThrowAwayKernel {
    private static final List<String> COMMAND =
            List.of("unshare", "--map-root-user", "--net", "sh", "-c", "nft -f - && exec nft -j list ruleset");
    private static final long SECONDS = 60;

    private ThrowAwayKernel() {}

    /** The kernel, nft or the name space refuses; the message is theirs. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * What {@code nft -j list ruleset} says after {@code nft -f} of this text.
     *
     * @throws Refused with their words
     */
    public static String listed(String nft) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rules");
        Path text = folder.resolve("text");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        try {
            Files.writeString(text, nft);
            Process process = new ProcessBuilder(COMMAND)
                    .redirectInput(text.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Refused("nft: no answer in %d seconds".formatted(SECONDS));
            }
            if (process.exitValue() != 0) {
                throw new Refused(Files.readString(err, StandardCharsets.UTF_8).strip());
            }
            return Files.readString(out);
        } finally {
            for (Path file : List.of(text, out, err, folder)) {
                Files.deleteIfExists(file);
            }
        }
    }
}

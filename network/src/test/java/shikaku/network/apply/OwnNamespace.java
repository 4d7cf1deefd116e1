package shikaku.network.apply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A network namespace that lives until it is closed, or until these tests are gone: rules applied in it touch nobody. */
final class OwnNamespace implements AutoCloseable {
    private final Process holder;

    private OwnNamespace(Process holder) {
        this.holder = holder;
    }

    static OwnNamespace open() throws IOException {
        Process holder = new ProcessBuilder(
                        "unshare", "--map-root-user", "--net", "sh", "-c", "nft list ruleset && echo here && exec cat")
                .redirectErrorStream(true)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        String said = out.readLine();
        Assumptions.assumeTrue(
                "here".equals(said), "nft in a network namespace of its own is not to be had here: " + said);
        return new OwnNamespace(holder);
    }

    Nft nft() {
        return new SystemNft(
                List.of("nsenter", "--preserve-credentials", "--user", "--net", "--target", "" + holder.pid()));
    }

    @Override
    public void close() {
        holder.destroy();
    }
}

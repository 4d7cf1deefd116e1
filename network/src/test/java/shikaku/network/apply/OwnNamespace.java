package shikaku.network.apply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A network namespace that lives until it is closed, or until these tests are gone: rules applied in it touch nobody. */
public final class OwnNamespace implements AutoCloseable {
    private final Process holder;

    private OwnNamespace(Process holder) {
        this.holder = holder;
    }

    public static OwnNamespace open() throws IOException {
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

    /** What stands before a command that is to run in it. */
    public List<String> before() {
        return List.of("nsenter", "--preserve-credentials", "--user", "--net", "--target", "" + holder.pid());
    }

    Nft nft() {
        return new SystemNft(before());
    }

    /** What a program printed in there. @throws Refused when it failed */
    public String run(String program, String... words) throws IOException {
        return new Tool(before(), Limits.TOOL).run(program, words);
    }

    @Override
    public void close() {
        holder.destroy();
    }
}

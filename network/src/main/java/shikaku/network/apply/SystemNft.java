package shikaku.network.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The machine's nft.
 *
 * @param before what stands before it on the command line: nothing on a router, a way into a network namespace in tests
 */
public record SystemNft(List<String> before) implements Nft {
    private static final long SECONDS = 60;

    public SystemNft {
        before = List.copyOf(before);
    }

    @Override
    public void check(Path file) throws IOException {
        run(command("-c", "-f", file.toString()));
    }

    @Override
    public String list() throws IOException {
        return run(command("-s", "list", "ruleset"));
    }

    @Override
    public void load(Path file) throws IOException {
        run(loading(file));
    }

    @Override
    public List<String> loading(Path file) {
        return command("-f", file.toString());
    }

    private List<String> command(String... words) {
        return Stream.of(before.stream(), Stream.of("nft"), Stream.of(words))
                .flatMap(each -> each)
                .toList();
    }

    private static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("nft が断りました / nft refused: " + said.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("interrupted", interrupted);
        }
        return said;
    }
}

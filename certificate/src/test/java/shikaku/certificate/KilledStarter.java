package shikaku.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;

/** A program that writes one file over and over until it is killed. */
final class KilledStarter {
    static final int BYTES = 1_000_000;

    private KilledStarter() {}

    public static void main(String[] args) throws IOException {
        OwnerFile file = new OwnerFile(Path.of(args[0]));
        // A test that was killed itself reads no more, and nobody would kill this one.
        while (!System.out.checkError()) {
            file.replace("a".repeat(BYTES).getBytes(US_ASCII));
            System.out.println("written");
            System.out.flush();
            file.replace("b".repeat(BYTES).getBytes(US_ASCII));
        }
    }

    /** Starts one, waits for its first word and kills it, in the middle of whatever it does then. */
    static void killWhileWriting(Path file) throws IOException, InterruptedException {
        Process starter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledStarter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = starter.inputReader(US_ASCII)) {
            out.readLine();
        } finally {
            starter.destroyForcibly().waitFor();
        }
    }
}

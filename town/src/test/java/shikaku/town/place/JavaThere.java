package shikaku.town.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own at a place of a lab, on these tests' class path; it is to end when its standard input does, and does so with whoever started it. */
record JavaThere(Process process, Path errors) implements AutoCloseable {
    private static final int ENDING_SECONDS = 30;

    /** @param errors where its standard error goes */
    static JavaThere start(Whereabouts whereabouts, String place, Path errors, Class<?> main, String... arguments)
            throws IOException {
        List<String> line = new ArrayList<>(whereabouts.before(place));
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        line.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(line).redirectError(errors.toFile()).start();
        return new JavaThere(process, errors);
    }

    /** The next line that it says. */
    String said() throws IOException {
        String line = process.inputReader().readLine();
        if (line == null) {
            throw new AssertionError("it has ended: " + Files.readString(errors));
        }
        return line;
    }

    void tell(String line) throws IOException {
        process.outputWriter().write(line + "\n");
        process.outputWriter().flush();
    }

    @Override
    public void close() {
        try {
            process.outputWriter().close();
            if (!process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end: " + Files.readString(errors));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}

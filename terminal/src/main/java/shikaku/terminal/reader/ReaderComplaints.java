package shikaku.terminal.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.terminal.Limits;

/**
 * What a reader process prints on standard error. The log keeps it until the reader is ready; from then on, when there may be something of somebody in that process, only
 * the reader's own sentences, which begin with its name: not what a library or a dying JVM has to say.
 */
final class ReaderComplaints {
    private static final Pattern OWN = Pattern.compile("reader: [ -~]*");

    private final BooleanSupplier ready;
    private final Consumer<String> log;
    private int kept;

    /** @param ready whether somebody may be served by now */
    ReaderComplaints(BooleanSupplier ready, Consumer<String> log) {
        this.ready = ready;
        this.log = log;
    }

    /** Listens until the process has ended. */
    void listen(InputStream errors) {
        Thread.ofVirtual().name("reader-complaints").start(() -> readAll(errors));
    }

    /** To the end, or the process would wait for somebody to read. */
    void readAll(InputStream errors) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
            for (int next = lines.read(); next >= 0; next = lines.read()) {
                take(line((char) next, lines));
            }
        } catch (IOException ended) {
            // And with it what it had to say.
        }
    }

    /** However long it is, so much of it and no more. */
    private static String line(char first, BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = first; next >= 0 && next != '\n'; next = lines.read()) {
            if (line.length() < Limits.READER_COMPLAINT) {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Realizes(clauses = Clause.C17)
    private void take(String line) {
        boolean said = !ready.getAsBoolean() || OWN.matcher(line).matches();
        if (said && kept < Limits.READER_COMPLAINTS) {
            kept++;
            log.accept(line);
        }
    }
}

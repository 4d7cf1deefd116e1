package shikaku.town.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import shikaku.certificate.KeyStoreFile;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.edge.tls.TlsKeys;
import shikaku.edge.tls.TlsSettings;
import shikaku.message.Reason;
import shikaku.terminal.signatures.SignatureSettings;
import shikaku.terminal.signatures.SignatureUpdate;
import shikaku.terminal.signatures.Signatures;

/**
 * The terminal's own update in a process that stands where a terminal stands; the test tells it when, and hears what came of it. One process makes them all: a JVM takes longer
 * to start than an update.
 */
record TerminalUpdates(JavaThere java) implements AutoCloseable {
    private static final Duration FRESH_FOR = Duration.ofDays(3);

    /** @param host the distribution host's address and port */
    static TerminalUpdates start(InTheLab whereabouts, String terminal, Path folder, KeyStoreFile own, String host)
            throws IOException {
        return new TerminalUpdates(JavaThere.start(
                whereabouts,
                terminal,
                folder.resolve("updates.err"),
                TerminalUpdates.class,
                "https://" + host,
                folder.toString(),
                own.path().toString(),
                own.password()));
    }

    /**
     * 更新の結果: as {@link SignatureUpdate.Update} has it.
     *
     * @param taken how many files are new
     */
    record Came(int taken, boolean stale, Optional<Reason> trouble, Optional<Reason> notice) {
        private static final String NONE = "-";

        static Came of(SignatureUpdate.Update update) {
            var now = Clock.systemUTC().instant();
            return new Came(
                    update.taken().size(), update.database().isStale(now), update.trouble(), update.notice(now));
        }

        String line() {
            return String.join(" ", "" + taken, "" + stale, name(trouble), name(notice));
        }

        static Came read(String line) {
            String[] words = line.split(" ", -1);
            return new Came(
                    Integer.parseInt(words[0]), Boolean.parseBoolean(words[1]), reason(words[2]), reason(words[3]));
        }

        private static String name(Optional<Reason> reason) {
            return reason.map(Reason::name).orElse(NONE);
        }

        private static Optional<Reason> reason(String name) {
            return Optional.of(name).filter(each -> !each.equals(NONE)).map(Reason::valueOf);
        }
    }

    /** One update of the terminal whose data lie in the folder {@code data}. */
    Came update(String data, String file) throws IOException {
        java.tell(data + " " + file);
        return Came.read(java.said());
    }

    @Override
    public void close() {
        java.close();
    }

    /** @param args the host, the folder of all data, the terminal's key store and its password */
    public static void main(String[] args) throws IOException {
        // Only what came of an update is said where the test listens.
        PrintStream answers = System.out;
        System.setOut(System.err);
        TlsSettings own = new TlsSettings(Path.of(args[2]), args[3], Path.of(args[2]), args[3]);
        TlsKeys keys = TlsKeys.open("test", own);
        var told = new java.io.BufferedReader(new java.io.InputStreamReader(System.in, UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            String[] words = line.split(" ", -1);
            SignatureSettings settings = settings(URI.create(args[0]), words[1]);
            answers.println(update(settings, Path.of(args[1], words[0]), keys).line());
            answers.flush();
        }
    }

    /** With connections of its own, as after a start: one that was open before would pass rules that are loaded meanwhile. */
    private static Came update(SignatureSettings settings, Path data, TlsKeys keys) throws IOException {
        try (HttpClient client = MutualTlsClient.of(keys)) {
            return Came.of(Signatures.update(settings, data, keys, client, Clock.systemUTC(), _ -> {})
                    .run());
        }
    }

    private static SignatureSettings settings(URI host, String file) {
        return new SignatureSettings(
                host, List.of(file), null, SignaturesInTheLabTest.FETCHER, null, Duration.ofHours(1), FRESH_FOR);
    }
}

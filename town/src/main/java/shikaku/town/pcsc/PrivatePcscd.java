package shikaku.town.pcsc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A pcscd that nobody else sees: in network, mount and process namespaces of its own. It ends when this is closed and when this process dies, however
 * it dies: a shell in the namespace waits for its standard input to end, and with that shell the kernel ends everything in its process namespace.
 * The shell outlives pcscd, so the socket's path stays the same when pcscd is stopped and started again.
 */
public final class PrivatePcscd implements AutoCloseable {
    /** The variable by which every PC/SC client finds its pcscd. */
    public static final String SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME";

    private static final Duration END = Duration.ofSeconds(5);
    private static final String STARTED = "started";
    private static final String STOPPED = "stopped";

    /** An empty folder for pcscd's hot-plugged drivers: the machine's real readers belong to the machine's own pcscd. */
    private static final String SHELL = """
            read -r own rest </proc/self/stat
            ip link set lo up && mkdir -p /run/pcscd && mount -t tmpfs -o mode=755 pcscd /run/pcscd &&
              mkdir /run/pcscd/none || exit 1
            echo "$own"
            while read -r word; do
              case $word in
                start)
                  PCSCLITE_HP_DROPDIR=/run/pcscd/none pcscd --foreground --error </dev/null >/dev/null 2>&1 & pcscd=$!
                  until [ -S /run/pcscd/pcscd.comm ]; do kill -0 "$pcscd" || exit 1; sleep 0.02; done
                  echo started ;;
                stop) kill "$pcscd"; wait "$pcscd"; echo stopped ;;
              esac
            done
            """;

    private final Process shell;
    private final PrintWriter words;
    private final BufferedReader answers;
    private final long namespace;

    private PrivatePcscd(Process shell) throws IOException {
        this.shell = shell;
        this.words = new PrintWriter(shell.outputWriter(), true);
        this.answers = shell.inputReader();
        this.namespace = Long.parseLong(answer());
    }

    /**
     * Starts one.
     *
     * @throws IOException in one sentence, when this machine or this user cannot
     */
    public static PrivatePcscd start() throws IOException {
        var missing = PcscNeeds.missing();
        if (missing.isPresent()) {
            throw new IOException(missing.get());
        }
        Process shell = new ProcessBuilder(
                        "unshare",
                        "--net",
                        "--mount",
                        "--pid",
                        "--fork",
                        "--kill-child",
                        "--propagation",
                        "private",
                        "--",
                        "sh",
                        "-c",
                        SHELL)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            PrivatePcscd pcscd = new PrivatePcscd(shell);
            pcscd.startAgain();
            return pcscd;
        } catch (IOException | NumberFormatException e) {
            shell.destroyForcibly();
            throw new IOException("pcscdを起動できません（名前空間が許されていますか） / pcscd does not start; are namespaces allowed?", e);
        }
    }

    /** Where clients of this user find it. */
    public Path socket() {
        return Path.of("/proc/" + namespace + "/root/run/pcscd/pcscd.comm");
    }

    /** What a client's environment must hold. */
    public Map<String, String> environment() {
        return Map.of(SOCKET_VARIABLE, socket().toString());
    }

    /** The same command, run where the readers' ports are. */
    public List<String> inside(List<String> command) {
        List<String> words = new ArrayList<>(List.of("nsenter", "--target", Long.toString(namespace), "--net", "--"));
        words.addAll(command);
        return List.copyOf(words);
    }

    /**
     * Waits until any program can speak to the card in {@code reader}: pcscd looks for one now and then only.
     *
     * @throws IOException in one sentence, when none can in time
     */
    public void awaitCard(VirtualReader reader, Duration patience) throws IOException {
        ProcessBuilder look = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CardLook.class.getName(),
                reader.readerName(),
                Long.toString(patience.toMillis()));
        look.environment().putAll(environment());
        if (!succeeds(look, patience.plus(END))) {
            throw new IOException("リーダーがカードを読めません / the reader cannot read the card");
        }
    }

    private static boolean succeeds(ProcessBuilder builder, Duration patience) throws IOException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(patience) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Ends pcscd alone; its socket is gone. */
    public void stop() throws IOException {
        demand("stop", STOPPED);
    }

    /** Starts pcscd where it was stopped, and waits for its socket. */
    public void startAgain() throws IOException {
        demand("start", STARTED);
    }

    /** Ends everything, and waits until it has. */
    @Override
    public void close() {
        words.close();
        try {
            if (!shell.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                shell.destroyForcibly();
            }
        } catch (InterruptedException e) {
            shell.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void demand(String word, String wanted) throws IOException {
        words.println(word);
        if (!answer().equals(wanted)) {
            throw new IOException("pcscd does not " + word);
        }
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the shell of pcscd has ended");
        }
        return line;
    }
}

package shikaku.edge.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ends the database server when the program that started it is killed. A shell waits on a pipe from the program; when the pipe breaks, however the
 * program ended, the server gets PostgreSQL's fast shutdown. Who the server is, is written down when the leash is put on: its number and when it
 * started, so that a stranger who later has that number is left alone.
 */
final class DatabaseLeash implements AutoCloseable {
    /** $1: process; $2: when it started, column 22 of its stat. */
    private static final String SCRIPT =
            "cat >/dev/null; [ \"$(cut -d' ' -f22 \"/proc/$1/stat\" 2>/dev/null)\" = \"$2\" ] && kill -INT \"$1\"";

    private static final int STARTED = 21;

    private final Process shell;

    private DatabaseLeash(Process shell) {
        this.shell = shell;
    }

    /** The server whose data lies in this folder. */
    static DatabaseLeash on(Path data) throws IOException {
        return on(Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip()));
    }

    static DatabaseLeash on(long server) throws IOException {
        String started = Files.readString(Path.of("/proc", Long.toString(server), "stat"))
                .split(" ", -1)[STARTED];
        return new DatabaseLeash(new ProcessBuilder("sh", "-c", SCRIPT, "leash", Long.toString(server), started)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** What happens when the program is killed. */
    void broken() throws IOException {
        shell.outputWriter().close();
    }

    /** The server has ended in order: nothing is left to do. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}

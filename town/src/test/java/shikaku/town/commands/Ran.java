package shikaku.town.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import shikaku.town.Main;

/**
 * A command that was run as from a shell.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained about
 */
public record Ran(int code, String out, String err) {
    /** One of {@code ./shikaku}'s commands. */
    public static Ran shikaku(String... words) {
        return of(Main.commands(), words);
    }

    static Ran of(CommandLine line, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new Ran(code, out.toString(), err.toString());
    }
}

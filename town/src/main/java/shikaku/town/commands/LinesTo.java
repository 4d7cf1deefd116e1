package shikaku.town.commands;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Bytes of UTF-8 lines to where a command prints. */
final class LinesTo extends OutputStream {
    private final Writer out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LinesTo(Writer out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        line.write(one);
        if (one == '\n') {
            out.write(line.toString(StandardCharsets.UTF_8));
            line.reset();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}

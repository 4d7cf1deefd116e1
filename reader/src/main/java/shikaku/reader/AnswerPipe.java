package shikaku.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderWire;

/** Tells the terminal, one whole line at a time, from any thread. */
final class AnswerPipe implements Consumer<ReaderAnswer> {
    private final OutputStream out;

    AnswerPipe(OutputStream out) {
        this.out = out;
    }

    @Override
    public synchronized void accept(ReaderAnswer answer) {
        try {
            out.write((ReaderWire.write(answer) + "\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException terminalIsGone) {
            // Then stdin has ended too, and with it this process.
        }
    }
}

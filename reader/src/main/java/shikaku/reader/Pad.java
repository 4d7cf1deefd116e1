package shikaku.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import shikaku.message.reader.ReaderAnswer;

/**
 * Digits that the door takes at one path.
 *
 * @param digits how many; of a longer body one byte more is read, enough to see that it is none
 * @param taking what is done with them; empty when none are asked for now
 */
record Pad(int digits, Function<byte[], Optional<ReaderAnswer>> taking) implements Inlet {
    @Override
    public Reply take(long announced, InputStream body) throws IOException {
        return entered(body).map(DoorWord::reply).orElse(Reply.OUT_OF_TURN);
    }

    /** Reads into an array of our own: the one that {@code readNBytes(int)} collects in would keep the digits, and only its copy be wiped. */
    Optional<ReaderAnswer> entered(InputStream request) throws IOException {
        byte[] read = new byte[digits + 1];
        byte[] typed = {};
        try {
            typed = Arrays.copyOf(read, request.readNBytes(read, 0, read.length));
            return taking.apply(typed);
        } finally {
            Arrays.fill(read, (byte) 0);
            Arrays.fill(typed, (byte) 0);
        }
    }
}

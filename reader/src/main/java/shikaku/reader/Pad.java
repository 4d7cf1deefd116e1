package shikaku.reader;

import java.util.Optional;
import java.util.function.Function;
import shikaku.message.reader.ReaderAnswer;

/**
 * Digits that the door takes at one path.
 *
 * @param digits how many; of a longer body one byte more is read, enough to see that it is none
 * @param taking what is done with them; empty when none are asked for now
 */
record Pad(int digits, Function<byte[], Optional<ReaderAnswer>> taking) {}

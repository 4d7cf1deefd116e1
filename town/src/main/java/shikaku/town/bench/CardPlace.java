package shikaku.town.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import shikaku.town.pocket.InsertedCard;

/** Where the card of a timed visit is put, one visit after the other. */
interface CardPlace extends AutoCloseable {
    /** The words by which the next reader process finds it. */
    List<String> words() throws IOException;

    /** What the environment of that process must hold. */
    Map<String, String> environment();

    /**
     * Puts the card in and has it timed how long it takes from then on until the reader says so.
     *
     * @param said waits for that word
     */
    InsertedCard put(Path card, Laps laps, Laps.Timed<?> said) throws Exception;

    @Override
    void close();
}

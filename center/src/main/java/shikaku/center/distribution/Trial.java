package shikaku.center.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** 試し読み: whether a scanner can use a file of signatures. */
interface Trial {
    /**
     * Loads it.
     *
     * @param file under the name that it will have: its ending says what is in it
     * @return why it cannot be used; empty when it can
     */
    Optional<Text> wrong(Path file) throws IOException;
}

package shikaku.terminal.signatures;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import shikaku.message.Reason;

/** 受け取り: brings files of signatures into the scanner's folder; one that cannot be used never replaces one that can. */
interface Fetcher {
    /**
     * Fetches them.
     *
     * @param names at the distribution host
     * @return why not all of them came; empty when they did, as far as it knows
     */
    Optional<Reason> fetch(List<String> names) throws IOException;
}

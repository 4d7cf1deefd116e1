package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** nft: what applying asks of the tool on a router. */
public interface Nft {

    /** @throws Refused with nft's words, when it would not take this file */
    void check(Path file) throws IOException;

    /** All rules there are now, as text that {@code nft -f} takes. */
    String list() throws IOException;

    /**
     * Takes the whole file, or nothing of it.
     *
     * @throws Refused with nft's words; then nothing has changed. After any other exception nobody knows
     */
    void load(Path file) throws IOException;

    /** What stands before each command, for whoever has to take rules back when this process is gone; on a router, nothing. */
    List<String> before();
}

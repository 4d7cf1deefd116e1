package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** nft: what applying asks of the tool on a router. */
public interface Nft {

    /** @throws IOException with nft's words, when it would not take this file */
    void check(Path file) throws IOException;

    /** All rules there are now, as text that {@code nft -f} takes. */
    String list() throws IOException;

    /** Takes the whole file, or nothing of it. */
    void load(Path file) throws IOException;

    /** The command that {@link #load} runs: whoever has to take rules back needs it when this process is gone. */
    List<String> loading(Path file);
}

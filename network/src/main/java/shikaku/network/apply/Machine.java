package shikaku.network.apply;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** ルータという機械: what there is on it beside its rules. */
public interface Machine {
    /** The names of its interfaces. */
    Set<String> interfaces() throws IOException;

    /** @param keys as {@link shikaku.network.KernelSettings.Setting} has them; one that the kernel does not have is left out */
    Map<String, String> settings(Collection<String> keys) throws IOException;

    /** Lets no packet through any more, of neither family. @throws IOException when it may still */
    void endForwarding() throws IOException;
}

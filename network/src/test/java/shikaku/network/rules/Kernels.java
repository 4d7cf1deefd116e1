package shikaku.network.rules;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** Whether this machine can answer what a kernel makes of rules; otherwise what asks it is skipped, and says why. */
public final class Kernels {
    private Kernels() {}

    public static String listed(String nft) throws InterruptedException {
        try {
            ThrowAwayKernel.listed("flush ruleset\n");
        } catch (IOException missing) {
            Assumptions.abort("nft in a network namespace of its own is not to be had here: " + missing.getMessage());
        }
        try {
            return ThrowAwayKernel.listed(nft);
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }
}

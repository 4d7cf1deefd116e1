package shikaku.terminal.center;

import java.util.Optional;
import shikaku.evidence.Receipt;
import shikaku.evidence.TreeHead;

/** 互いの証人: with every question the center hears how far the terminal's own log is, and from every answer the terminal keeps how far the center's is. */
public interface Witness {
    /** For whoever keeps no log of its own, such as a measurement. */
    Witness NONE = new Witness() {
        @Override
        public Optional<TreeHead> head() {
            return Optional.empty();
        }

        @Override
        public void saw(Receipt receipt) {
            // Nobody keeps it.
        }
    };

    /** The head of the terminal's own log; empty while it is. */
    Optional<TreeHead> head();

    /** The center gave this receipt. */
    void saw(Receipt receipt);
}

package shikaku.reader;

import javax.smartcardio.CardTerminal;
import shikaku.card.CardFailure;

/** Where cards come from: pcscd, or a slot of our own. */
interface CardSource extends AutoCloseable {
    /** Takes the slot; only now, so that the next process can be warm while this one serves. */
    CardTerminal open() throws CardFailure, InterruptedException;

    @Override
    void close();

    /** The source that the command line names. */
    static CardSource of(ReaderOptions.Source source) {
        return switch (source) {
            case ReaderOptions.Source.Direct direct -> new DirectSource(direct.port());
            case ReaderOptions.Source.Pcsc pcsc -> new PcscSource(pcsc.name());
        };
    }
}

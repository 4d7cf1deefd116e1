package shikaku.reader;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import shikaku.card.CardFailure;
import shikaku.message.Reason;

/**
 * A reader behind pcscd.
 *
 * @param name the reader's name as pcscd lists it; the first one when empty
 */
record PcscSource(Optional<String> name) implements CardSource {
    @Override
    public CardTerminal open() throws CardFailure {
        try {
            List<CardTerminal> found =
                    TerminalFactory.getInstance("PC/SC", null).terminals().list();
            return found.stream()
                    .filter(each -> name.isEmpty() || name.get().equals(each.getName()))
                    .findFirst()
                    .orElseThrow(() -> new CardFailure(Reason.READER_LOST));
        } catch (CardException | NoSuchAlgorithmException e) {
            throw new CardFailure(Reason.READER_LOST, e);
        }
    }

    /** pcscd keeps its reader. */
    @Override
    public void close() {}
}

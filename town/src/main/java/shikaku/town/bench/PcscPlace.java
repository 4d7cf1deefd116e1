package shikaku.town.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import shikaku.town.pcsc.PrivatePcscd;
import shikaku.town.pcsc.VirtualReader;
import shikaku.town.pocket.InsertedCard;
import shikaku.town.pocket.PcscCardSlot;

/**
 * A reader of a private pcscd. pcscd looks for a card every 400 ms, so what is timed begins when it tells: another of its clients, this process, waits for the
 * same event.
 */
record PcscPlace(PrivatePcscd pcscd, PcscCardSlot slot, CardTerminal looking) implements CardPlace {
    private static final VirtualReader READER = VirtualReader.FIRST;

    /** @throws IOException in one sentence, where there is no PC/SC */
    static PcscPlace open() throws IOException, CardException {
        PrivatePcscd pcscd = PrivatePcscd.start();
        try {
            PcscCard.useHere(pcscd);
            return new PcscPlace(pcscd, new PcscCardSlot(pcscd, READER), PcscCard.firstReader());
        } catch (IOException | CardException | IllegalStateException e) {
            pcscd.close();
            throw e;
        }
    }

    @Override
    public List<String> words() {
        return List.of("--reader", "pcsc", "--name", READER.readerName());
    }

    @Override
    public Map<String, String> environment() {
        return pcscd.environment();
    }

    @Override
    public InsertedCard put(Path card, Laps laps, Laps.Timed<?> said) throws Exception {
        looking.waitForCardAbsent(Limits.QUESTION.toMillis());
        InsertedCard placed = slot.insert(card);
        if (!looking.waitForCardPresent(Limits.QUESTION.toMillis())) {
            placed.close();
            throw new IOException("リーダーにカードが見えません / the reader does not see the card");
        }
        laps.time(Lap.FACE_CARD_PLACED, said);
        return placed;
    }

    @Override
    public void close() {
        pcscd.close();
    }
}

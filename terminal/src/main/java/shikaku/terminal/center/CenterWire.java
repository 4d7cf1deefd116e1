package shikaku.terminal.center;

import java.util.Optional;
import shikaku.evidence.Receipt;
import shikaku.message.XmlMessage;
import shikaku.terminal.checkin.CheckInEnded;

/** One question and its answer. */
@FunctionalInterface
public interface CenterWire {
    /**
     * Asks.
     *
     * @param path of the center's interface, such as {@code /card-sessions}; nothing personal ever stands in it
     * @throws CheckInEnded when there was no answer, or the answer was an error
     */
    Heard ask(String path, XmlMessage question) throws CheckInEnded;

    /**
     * What came back.
     *
     * @param receipt 受領証: the center's, for its evidence of this answer; empty when none came that can be read
     */
    record Heard(XmlMessage message, Optional<Receipt> receipt) {}
}

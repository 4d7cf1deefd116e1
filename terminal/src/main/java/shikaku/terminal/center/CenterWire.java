package shikaku.terminal.center;

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
    XmlMessage ask(String path, XmlMessage question) throws CheckInEnded;
}

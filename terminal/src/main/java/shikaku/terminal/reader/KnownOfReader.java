package shikaku.terminal.reader;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.Ready;
import shikaku.terminal.checkin.FaceSupport;

/** What is known of a reader and its card by now, from all that it has said. One thread hears; any may ask. */
final class KnownOfReader {
    private volatile Optional<Ready> door = Optional.empty();
    private volatile PinState pin = new PinState.Disabled();
    private volatile FaceSupport face = new FaceSupport.Able();
    private final Map<Reason, Integer> refused = new ConcurrentHashMap<>();

    /** How often each refusal was given at its door. */
    Map<Reason, Integer> refused() {
        return Map.copyOf(refused);
    }

    /** The newest token counts. */
    Optional<Ready> door() {
        return door;
    }

    PinState pin() {
        return pin;
    }

    /** Of a reader that was told to compare faces: whether it can, as far as it has said. */
    FaceSupport face() {
        return face;
    }

    void hear(ReaderAnswer answer) {
        switch (answer) {
            case Ready now -> door = Optional.of(now);
            case ReaderAnswer.CardPresent(PinState found) -> pin = found;
            case ReaderAnswer.PinWrong(int triesLeft) -> pin = new PinState.Usable(triesLeft);
            case ReaderAnswer.PinBlocked _ -> pin = new PinState.Blocked();
            case ReaderAnswer.FaceReady _ -> face = new FaceSupport.Able();
            case ReaderAnswer.FaceUnavailable(Reason why) -> face = new FaceSupport.Unable(why);
            case ReaderAnswer.DoorRefused(Reason why, int times) -> refused.put(why, times);
            case ReaderAnswer.PinAccepted _,
                    ReaderAnswer.OfFace _,
                    ReaderAnswer.CardRemoved _,
                    ReaderAnswer.ThisCard _,
                    ReaderAnswer.Challenge _,
                    ReaderAnswer.Admitted _,
                    ReaderAnswer.Proof _,
                    ReaderAnswer.Failed _ -> {
                // An answer to what was asked, and nothing beyond it.
            }
        }
    }
}

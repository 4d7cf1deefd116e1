package shikaku.center.web;

import java.io.IOException;
import java.util.Optional;
import shikaku.center.answer.Checked;
import shikaku.center.counter.Counter;
import shikaku.message.MalformedMessage;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;

/** A request's body, remembered for an error that says to what it is the answer; nothing of it is there before the caller is known. */
final class AskedBody implements Counter.Body {
    private final Counter.Body body;
    private byte[] read = {};

    AskedBody(Counter.Body body) {
        this.body = body;
    }

    @Override
    public Checked<byte[]> read(int most) throws IOException {
        Checked<byte[]> coming = body.read(most);
        read = coming instanceof Checked.Passed<byte[]>(var bytes) ? bytes : read;
        return coming;
    }

    /** As far as it could be read. */
    Optional<XmlMessage> message() {
        try {
            return Optional.of(XmlMessages.read(read));
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }
}

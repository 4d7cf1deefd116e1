package shikaku.center.counter;

import java.io.IOException;
import shikaku.center.answer.Checked;

/** A body, and how long the client let us wait for it: a slow line is no slow center. Read once. */
final class TimedBody implements Counter.Body {
    private final Counter.Body body;
    private final Timekeeper time;
    private long waited;

    TimedBody(Counter.Body body, Timekeeper time) {
        this.body = body;
        this.time = time;
    }

    @Override
    public Checked<byte[]> read(int most) throws IOException {
        long begun = time.nanos();
        try {
            return body.read(most);
        } finally {
            waited = time.nanos() - begun;
        }
    }

    long waited() {
        return waited;
    }
}

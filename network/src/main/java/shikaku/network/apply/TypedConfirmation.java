package shikaku.network.apply;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** 入力による確認: an Enter. The end of the input confirms nothing: that is what a broken line looks like. */
public final class TypedConfirmation {
    private final InputStream typed;

    public TypedConfirmation(InputStream typed) {
        this.typed = typed;
    }

    /** Forgets what was typed before anybody was asked. @throws IOException when nothing can be read */
    public void forgetEarlier() throws IOException {
        typed.skipNBytes(typed.available());
    }

    /** Whether it was typed before the time was over; never later than that. */
    public boolean within(Duration time) throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        // The platform's reading cannot be interrupted: it is left behind when the time is over.
        Thread.ofPlatform().daemon().start(() -> read(entered));
        return entered.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void read(CountDownLatch entered) {
        try {
            int next = typed.read();
            while (next >= 0 && next != '\n') {
                next = typed.read();
            }
            if (next == '\n') {
                entered.countDown();
            }
        } catch (IOException gone) {
            // As its end: nobody has confirmed.
        }
    }
}

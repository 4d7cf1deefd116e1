package shikaku.terminal.kiosk;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import shikaku.message.Reason;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckIn;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.reader.ReaderProcesses;

/** One patient after the other, for as long as the program runs. */
public final class KioskLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KioskLoop.class);

    private final CheckIn checkIn;
    private final Kiosk kiosk;
    private final ReaderProcesses readers;
    private final PatientsBrowser browser;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile Optional<Thread> serving = Optional.empty();

    /** A kiosk whose browser somebody else starts. */
    public KioskLoop(CheckIn checkIn, Kiosk kiosk, ReaderProcesses readers) {
        this(checkIn, kiosk, readers, PatientsBrowser.NOT_OURS);
    }

    /** @param browser ends with each patient */
    public KioskLoop(CheckIn checkIn, Kiosk kiosk, ReaderProcesses readers, PatientsBrowser browser) {
        this.browser = browser;
        this.checkIn = checkIn;
        this.kiosk = kiosk;
        this.readers = readers;
    }

    @Override
    public void start() {
        CountDownLatch latch = new CountDownLatch(1);
        stopped = latch;
        serving = Optional.of(Thread.ofVirtual().name("kiosk").start(() -> serve(latch)));
    }

    @Override
    public void stop() {
        stopped.countDown();
        readers.close();
        browser.close();
        try {
            // What it still has to write down is written before the store closes.
            if (serving.isPresent()) {
                serving.get().join(Limits.LAST_PATIENT);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void serve(CountDownLatch latch) {
        try {
            browser.renew();
            do {
                kiosk.idle(true);
                onePatient();
                untilTaken(latch);
                if (kiosk.number().isPresent()) {
                    browser.renew();
                }
            } while (!latch.await(0, TimeUnit.SECONDS) && !pausedAfterTrouble(latch));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void onePatient() {
        try {
            checkIn.byCard(kiosk);
        } catch (RuntimeException bug) {
            LOG.error("a check-in ended by a bug", bug);
        }
    }

    /** A forgotten card is no new check-in: the next one waits until the slot was empty once. */
    private void untilTaken(CountDownLatch latch) throws InterruptedException {
        boolean over = false;
        while (kiosk.cardForgotten() && !over && !checkIn.slotIsEmpty()) {
            over = latch.await(Limits.READER_RETRY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** When nobody even came, the reader is not there: a moment's pause instead of a storm of processes. True when stopped. */
    private boolean pausedAfterTrouble(CountDownLatch latch) throws InterruptedException {
        boolean nobodyCame = kiosk.number().isEmpty();
        boolean noReader = kiosk.screen() instanceof Screen.TakeCard(CheckInOutcome.Unavailable(Reason why), boolean _)
                && why != Reason.CENTER_UNREACHABLE;
        if (!nobodyCame || !noReader) {
            return false;
        }
        kiosk.idle(false);
        return latch.await(Limits.READER_RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }
}

package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import shikaku.message.Reason;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/**
 * Looks at the folders again and again: at once when the machine tells of a change, else by the clock, because changes that other machines
 * make on a share are told to nobody. A folder that fails is on record once in a row of failures, and the loop goes on.
 */
public final class FolderLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLoop.class);

    private final RequestTray requests;
    private final FolderEngine engine;
    private final Optional<FaceFolder> face;
    private final List<AnswerTray> answers;
    private final Duration forgottenAfter;
    private final Ledger ledger;
    private final FolderTrouble trouble;
    private final InstantSource clock;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean troubled;
    private Instant forgotten = Instant.MIN;

    /** @param clock the machine's, because files carry its time whatever day the business has */
    public FolderLoop(
            RequestTray requests,
            AnswerTray res,
            AnswerTray faces,
            Answers said,
            Optional<FaceFolder> face,
            Duration forgottenAfter,
            Ledger ledger,
            FolderTrouble trouble,
            InstantSource clock) {
        this.requests = requests;
        this.engine = new FolderEngine(requests, res, said, this::failed, clock);
        this.face = face;
        this.answers = List.of(res, faces);
        this.forgottenAfter = forgottenAfter;
        this.ledger = ledger;
        this.trouble = trouble;
        this.clock = clock;
    }

    @Override
    public void start() {
        CountDownLatch latch = new CountDownLatch(1);
        stopped = latch;
        Thread.ofPlatform().daemon().name("folders").start(() -> run(latch));
    }

    @Override
    public void stop() {
        stopped.countDown();
        engine.close();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void run(CountDownLatch latch) {
        try (WatchService watcher = requests.folder().getFileSystem().newWatchService()) {
            requests.folder().register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
            while (latch.getCount() > 0) {
                look();
                await(watcher);
            }
        } catch (IOException unwatchable) {
            // Told of nothing, it looks by the clock alone.
            failed(unwatchable);
            lookByTheClock(latch);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookByTheClock(CountDownLatch latch) {
        try {
            do {
                look();
            } while (!latch.await(Limits.LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(WatchService watcher) throws InterruptedException {
        WatchKey key = watcher.poll(Limits.LOOK.toMillis(), TimeUnit.MILLISECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
    }

    /** One look, which never throws. */
    void look() {
        // What fails in the engine's hands is told between two looks: only when the last one went well and nothing is
        // in
        // hand is there no trouble, and that is said before this look gives anything to a hand, which may fail at once.
        if (engine.isIdle()) {
            trouble.is(Reason.FOLDER_UNUSABLE, troubled);
            troubled = false;
        }
        trouble.is(Reason.ANSWER_PLACE_TAKEN, engine.isPlaceTaken());
        trouble.is(Reason.REQUEST_NOT_TAKEN, requests.isSomethingPassedOver());
        try {
            engine.look();
            if (face.isPresent()) {
                face.get().look();
            }
            tidy();
        } catch (IOException | SQLException | RuntimeException unusable) {
            failed(unusable);
        }
    }

    /** What keeps the one from being tidied keeps the other from nothing. */
    private void tidy() throws IOException, SQLException {
        try {
            letGo();
        } finally {
            forget();
        }
    }

    /** Removes what lay aside too long, on record in the same way. */
    private void letGo() throws IOException, SQLException {
        int removed = requests.forget();
        if (removed > 0) {
            ledger.write(Deed.letGo(removed));
        }
    }

    /** Removes what nobody fetched (取り忘れ), on record with its number and nothing else of it. */
    private void forget() throws IOException, SQLException {
        Instant now = clock.instant();
        if (now.isBefore(forgotten.plus(Limits.FORGOTTEN_LOOK))) {
            return;
        }
        forgotten = now;
        int removed = 0;
        for (AnswerTray tray : answers) {
            removed += tray.forget(now.minus(forgottenAfter));
        }
        if (removed > 0) {
            ledger.write(Deed.forgotten(removed));
        }
    }

    private void failed(Exception unusable) {
        troubled = true;
        // Its kind only: what failed may be named after somebody.
        LOG.error(
                "the folders cannot be served and will be tried again: {}",
                unusable.getClass().getSimpleName());
        trouble.is(Reason.FOLDER_UNUSABLE, true);
    }
}

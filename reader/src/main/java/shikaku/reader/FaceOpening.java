package shikaku.reader;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import shikaku.face.OperatingPoint;
import shikaku.face.Rehearsal;
import shikaku.face.Verification;
import shikaku.face.net.FaceFiles;
import shikaku.face.net.ModelsMissing;
import shikaku.face.net.Nets;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;

/**
 * Loads the nets and holds the rehearsal (予行) before the patient comes, at low priority, because another patient may be served meanwhile. Where it fails, one line
 * on standard error says why, and the terminal hears that faces cannot be compared here; nothing else depends on it.
 */
final class FaceOpening {
    private FaceOpening() {}

    /** A reader that is not to compare faces. */
    static CompletableFuture<FacePath> none() {
        return CompletableFuture.completedFuture(new FacePath.Closed(Reason.FACE_MODELS_MISSING));
    }

    /**
     * Begins it on a thread of its own.
     *
     * @param path is completed
     */
    static void begin(Path root, Consumer<ReaderAnswer> terminal, CompletableFuture<FacePath> path) {
        Thread.ofPlatform().daemon().name("face-rehearsal").start(() -> {
            LowPriority.ofThisThread();
            FacePath opened = open(root);
            path.complete(opened);
            terminal.accept(told(opened));
        });
    }

    static FacePath open(Path root) {
        try {
            Verification verification = new Verification(Nets.open(FaceFiles.under(root)), OperatingPoint.DEFAULT);
            return rehearsed(verification, Rehearsal.hold(verification, Rehearsal.ROUNDS));
        } catch (ModelsMissing missing) {
            return closed(Optional.ofNullable(missing.getMessage()));
        } catch (RuntimeException | LinkageError broken) {
            return closed(Optional.of(broken.getClass().getSimpleName()));
        }
    }

    static FacePath rehearsed(Verification verification, Rehearsal.Result result) {
        return switch (result) {
            case PASSED -> new FacePath.Open(Comparer.of(verification));
            case NOT_KNOWN -> closed(Optional.of("the nets do not know the drawn face again"));
            case TOO_SLOW -> closed(Reason.FACE_NOT_READY, "the rehearsal took more than its processor time");
        };
    }

    private static ReaderAnswer told(FacePath path) {
        return switch (path) {
            case FacePath.Open _ -> new ReaderAnswer.FaceReady();
            case FacePath.Closed(Reason reason) -> new ReaderAnswer.FaceUnavailable(reason);
        };
    }

    private static FacePath closed(Optional<String> why) {
        return closed(Reason.FACE_MODELS_MISSING, why.orElse(""));
    }

    private static FacePath closed(Reason reason, String why) {
        System.err.println("reader: the face is not available: " + why);
        return new FacePath.Closed(reason);
    }
}

package shikaku.reader;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import shikaku.message.Reason;
import shikaku.message.reader.FaceGate;
import shikaku.message.reader.ReaderAnswer;

/**
 * One comparison while it lasts (撮影): frames come in from the door, are looked at on the face's thread, and the terminal hears words and then exactly one end.
 * After that no frame is left here.
 */
final class Sitting implements Runnable {
    private final Callable<Comparison> beginning;
    private final Consumer<ReaderAnswer> terminal;
    private final LongSupplier clock;
    private final Duration quiet;
    private final FrameSlot slot = new FrameSlot();
    private Optional<FaceGate> told = Optional.empty();
    private ReaderAnswer nothingCame = new ReaderAnswer.NoFrames();
    private boolean over;

    /**
     * @param beginning waits for the nets and looks at the card's photo
     * @param clock in nanoseconds
     * @param quiet how long there may be no picture
     */
    Sitting(Callable<Comparison> beginning, Consumer<ReaderAnswer> terminal, LongSupplier clock, Duration quiet) {
        this.beginning = beginning;
        this.terminal = terminal;
        this.clock = clock;
        this.quiet = quiet;
    }

    /** Another frame, from any thread. */
    void offer(Frame frame) {
        slot.put(frame);
    }

    /** The end, unless there was one. */
    synchronized void end(ReaderAnswer answer) {
        slot.close();
        if (!over) {
            over = true;
            terminal.accept(answer);
        }
    }

    synchronized boolean isOver() {
        return over;
    }

    /** On the face's thread. Whatever breaks here, the terminal is told an end. */
    @Override
    public void run() {
        try {
            serve(beginning.call());
        } catch (FaceNotOpen closed) {
            end(new ReaderAnswer.Failed(closed.reason()));
        } catch (Exception broken) {
            // Said below; what it says may tell of a picture.
        } finally {
            end(new ReaderAnswer.Failed(Reason.FACE_MODELS_MISSING));
        }
    }

    private void serve(Comparison comparison) throws InterruptedException {
        long begun = clock.getAsLong();
        comparison.withoutPhoto().ifPresent(this::hear);
        long pictured = clock.getAsLong();
        while (!isOver()) {
            Optional<Frame> frame = slot.take(quiet.minusNanos(clock.getAsLong() - pictured));
            if (frame.isEmpty()) {
                end(nothingCame);
            } else if (look(comparison, frame.get(), begun)) {
                pictured = clock.getAsLong();
            }
        }
    }

    /** Whether it was a picture. */
    private boolean look(Comparison comparison, Frame frame, long begun) {
        try {
            FrameStep step = comparison.next(Duration.ofNanos(frame.at() - begun), frame.camera(), frame.jpeg());
            hear(step);
            frame.reply().complete(step.reply());
            return !(step instanceof FrameStep.NoPicture);
        } finally {
            frame.reply().complete(Reply.NOT_NOW);
        }
    }

    private void hear(FrameStep step) {
        switch (step) {
            case FrameStep.GoOn _ -> told = Optional.empty();
            case FrameStep.Again(FaceGate gate) -> retake(gate);
            case FrameStep.NoPicture(Reason reason) -> nothingCame = new ReaderAnswer.Failed(reason);
            case FrameStep.Ask(var task) -> say(new ReaderAnswer.TaskAsked(task));
            case FrameStep.Done(FrameStep then) -> {
                say(new ReaderAnswer.TaskDone());
                hear(then);
            }
            case FrameStep.Over(ReaderAnswer answer) -> end(answer);
        }
    }

    private void retake(FaceGate gate) {
        if (!told.equals(Optional.of(gate))) {
            told = Optional.of(gate);
            say(new ReaderAnswer.Retake(gate));
        }
    }

    private synchronized void say(ReaderAnswer answer) {
        if (!over) {
            terminal.accept(answer);
        }
    }
}

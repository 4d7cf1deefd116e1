package shikaku.network.apply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** 見ている人: confirms or not, and remembers what was told. */
final class Onlooker implements Application.Witness {
    private final Answer answer;
    private final List<Application.Settled> told = new ArrayList<>();
    private final List<Connections.Outcome> ended = new ArrayList<>();
    private boolean closed;

    /** What happens while the new rules are on trial, and whether they are confirmed. */
    @FunctionalInterface
    interface Answer {
        boolean given(Duration time) throws InterruptedException;
    }

    Onlooker(Answer answer) {
        this.answer = answer;
    }

    static Onlooker whoConfirms() {
        return new Onlooker(_ -> true);
    }

    static Onlooker whoDoesNot() {
        return new Onlooker(_ -> false);
    }

    /** The line is gone, and with it whoever looked. */
    static Onlooker whoIsGone() {
        return new Onlooker(_ -> {
            throw new InterruptedException("gone");
        });
    }

    static Onlooker whoNeverAnswers() {
        return new Onlooker(_ -> {
            new CountDownLatch(1).await();
            return false;
        });
    }

    List<Application.Settled> told() {
        return told;
    }

    List<Connections.Outcome> ended() {
        return ended;
    }

    /** Whether it was said that nothing is forwarded any more. */
    boolean closed() {
        return closed;
    }

    @Override
    public void forwardingEnded() {
        closed = true;
    }

    @Override
    public void told(Application.Settled earlier) {
        told.add(earlier);
    }

    @Override
    public boolean confirms(Duration time, Connections.Outcome outcome) throws InterruptedException {
        ended.add(outcome);
        return answer.given(time);
    }
}

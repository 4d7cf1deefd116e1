package shikaku.face.live;

import java.util.Set;
import java.util.random.RandomGenerator;
import shikaku.face.quality.Word;

/** What a person may be asked to do. A sheet of paper turned does not turn its nose. */
public enum Task {
    TURN_LEFT(new Word("お顔を左に向けて、また正面に戻してください。", "Turn your head to your left, then back.")),
    TURN_RIGHT(new Word("お顔を右に向けて、また正面に戻してください。", "Turn your head to your right, then back.")),
    BLINK(new Word("ゆっくり一度、まばたきをしてください。", "Blink once, slowly."));

    private final Word word;

    Task(Word word) {
        this.word = word;
    }

    public Word word() {
        return word;
    }

    /** Chosen anew each time, so that no recording made before can know it. */
    public static Task any(RandomGenerator random, Set<Task> allowed) {
        return allowed.stream()
                .sorted()
                .skip(random.nextInt(allowed.size()))
                .findFirst()
                .orElseThrow();
    }
}

package shikaku.face.live;

import static shikaku.face.quality.FaceWords.WORDS;

import java.util.Set;
import java.util.random.RandomGenerator;
import shikaku.message.Sentence;

/** What a person may be asked to do. A sheet of paper turned does not turn its nose. */
public enum Task {
    TURN_LEFT("task.turn-left"),
    TURN_RIGHT("task.turn-right"),
    BLINK("task.blink");

    private final String key;

    Task(String key) {
        this.key = key;
    }

    /** What to do, in plain words. */
    public Sentence word() {
        return WORDS.sentence(key);
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

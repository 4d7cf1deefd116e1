package shikaku.network.lab;

import java.util.List;
import shikaku.message.Sentence;

/**
 * 一つの確かめ: something tried that is not a matter of counting packets, and how it went.
 *
 * @param what was shown, if all went well
 * @param differences what did not
 */
record Tried(Sentence what, List<Sentence> differences) {

    Tried {
        differences = List.copyOf(differences);
    }

    boolean held() {
        return differences.isEmpty();
    }
}

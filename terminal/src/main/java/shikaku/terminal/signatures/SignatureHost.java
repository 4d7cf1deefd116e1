package shikaku.terminal.signatures;

import shikaku.message.Reason;
import shikaku.message.signatures.SignatureList;

/** 配信ホスト, as the terminal knows it. */
interface SignatureHost {
    /** What it offers. */
    Answer list();

    /** What came of the question. */
    sealed interface Answer {
        record Offered(SignatureList list) implements Answer {}

        record None(Reason reason) implements Answer {}
    }
}

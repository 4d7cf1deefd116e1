package shikaku.terminal.store;

import static shikaku.terminal.DeskWords.WORDS;

import shikaku.message.Sentence;

/** 窓口で見たもの: by what the desk took a coverage for valid while the center was out of reach (rules.md §4.10). */
public enum Seen {
    PORTAL(WORDS.sentence("seen.portal")),
    NOTICE(WORDS.sentence("seen.notice")),
    CERTIFICATE(WORDS.sentence("seen.certificate")),
    DECLARATION(WORDS.sentence("seen.declaration")),
    NOTHING(WORDS.sentence("seen.nothing"));

    private final Sentence words;

    Seen(Sentence words) {
        this.words = words;
    }

    public Sentence words() {
        return words;
    }

    /** Whether the visit went on as one with a valid coverage. */
    public boolean tookForValid() {
        return this != NOTHING;
    }
}

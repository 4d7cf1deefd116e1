package shikaku.terminal.store;

import shikaku.message.Sentence;

/** 窓口で見たもの: by what the desk took a coverage for valid while the center was out of reach (rules.md §4.10). */
public enum Seen {
    PORTAL(new Sentence("マイナポータルの画面", "the Mynaportal screen")),
    NOTICE(new Sentence("資格情報のお知らせ", "the notice of eligibility")),
    CERTIFICATE(new Sentence("資格確認書", "the eligibility certificate")),
    DECLARATION(new Sentence("被保険者資格申立書", "the patient's own declaration")),
    NOTHING(new Sentence("控えなし", "nothing noted"));

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

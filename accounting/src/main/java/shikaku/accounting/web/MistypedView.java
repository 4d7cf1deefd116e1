package shikaku.accounting.web;

import shikaku.accounting.store.FirstOf;
import shikaku.accounting.store.PostgresMistypings.Mistyped;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** One result of which a clerk has said that nobody came with its numbers, as a link; it names nobody. */
record MistypedView(Mistyped one) {
    static FirstOf<MistypedView> of(FirstOf<Mistyped> all) {
        return all.each(MistypedView::new);
    }

    /** As text: a number in a sentence would be grouped. */
    public String number() {
        return Long.toString(one.arrival());
    }

    public String clerk() {
        return one.clerk();
    }

    public Sentence day() {
        return DayWords.of(one.day());
    }
}

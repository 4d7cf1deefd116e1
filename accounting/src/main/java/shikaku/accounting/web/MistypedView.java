package shikaku.accounting.web;

import java.util.List;
import shikaku.accounting.store.PostgresMistypings.Mistyped;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** One result of which a clerk has said that nobody came with its numbers, as a link; it names nobody. */
record MistypedView(Mistyped one) {
    static List<MistypedView> of(List<Mistyped> all) {
        return all.stream().map(MistypedView::new).toList();
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

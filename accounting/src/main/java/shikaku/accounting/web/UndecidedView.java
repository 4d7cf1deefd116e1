package shikaku.accounting.web;

import java.util.List;
import shikaku.accounting.store.ArrivalLists.Undecided;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** One arrival of which nobody has said whose it is, as a link; it names nobody. */
record UndecidedView(Undecided arrival) {
    static List<UndecidedView> of(List<Undecided> arrivals) {
        return arrivals.stream().map(UndecidedView::new).toList();
    }

    public long number() {
        return arrival.number();
    }

    public Sentence day() {
        return DayWords.of(arrival.day());
    }
}

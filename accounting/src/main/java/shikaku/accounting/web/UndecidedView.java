package shikaku.accounting.web;

import java.time.format.DateTimeFormatter;
import shikaku.accounting.store.ArrivalLists.Undecided;
import shikaku.accounting.store.FirstOf;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** One arrival of which nobody has said whose it is, as a link; it names nobody. */
record UndecidedView(Undecided arrival) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static FirstOf<UndecidedView> of(FirstOf<Undecided> arrivals) {
        return arrivals.each(UndecidedView::new);
    }

    public long number() {
        return arrival.number();
    }

    public String time() {
        return TIME.format(arrival.fetchedAt());
    }

    public Sentence day() {
        return DayWords.of(arrival.day());
    }
}

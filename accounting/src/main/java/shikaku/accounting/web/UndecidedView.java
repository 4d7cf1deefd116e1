package shikaku.accounting.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import shikaku.accounting.store.ArrivalLists.Undecided;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** One arrival of which nobody has said whose it is, as a link; it names nobody. */
record UndecidedView(Undecided arrival) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static List<UndecidedView> of(List<Undecided> arrivals) {
        return arrivals.stream().map(UndecidedView::new).toList();
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

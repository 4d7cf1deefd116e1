package shikaku.accounting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import shikaku.accounting.store.ArrivalLists.Undecided;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** One arrival of which nobody has said whose it is, as a link; it names nobody. */
record UndecidedView(Undecided arrival) {
    /** Those of some days. */
    static List<UndecidedView> of(List<Undecided> all, Predicate<LocalDate> days) {
        return all.stream()
                .filter(one -> days.test(one.day()))
                .map(UndecidedView::new)
                .toList();
    }

    public long number() {
        return arrival.number();
    }

    public Sentence day() {
        return DayWords.of(arrival.day());
    }
}

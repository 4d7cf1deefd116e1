package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

import java.time.Instant;
import java.time.LocalDate;
import shikaku.accounting.chart.Kept;
import shikaku.edge.time.BusinessClock;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** 台帳のままの決定 on one item, as text. */
record KeptView(Kept kept) {
    public long decision() {
        return kept.decision();
    }

    public Sentence sentence() {
        Sentence day = day(kept.at());
        return WORDS.sentence("kept.by", day, kept.clerk());
    }

    /** The day in Japan. */
    static Sentence day(Instant at) {
        return DayWords.of(LocalDate.ofInstant(at, BusinessClock.JAPAN));
    }

    @Override
    public String toString() {
        return "KeptView[" + kept.item() + "]";
    }
}

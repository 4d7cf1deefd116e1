package shikaku.accounting.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.accounting.month.CheckState;
import shikaku.accounting.month.CheckedVisit;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** One visit of the month's list as text. */
record MonthRow(CheckedVisit checked) {
    public String patient() {
        return checked.visit().patient().text();
    }

    public String name() {
        return checked.name();
    }

    public String dayText() {
        return checked.visit().day().toString();
    }

    public Sentence day() {
        return DayWords.of(checked.visit().day());
    }

    public CheckState state() {
        return checked.state();
    }

    public Sentence word() {
        return checked.state().word();
    }

    public String tone() {
        return checked.state().trouble() ? "stop" : "good";
    }

    public List<Sentence> advice() {
        return checked.reason().map(Reason::reception).stream().toList();
    }

    /** Why it counts as saved from return. */
    public List<Sentence> told() {
        return Stream.of(
                        when(checked.lapsedAtReception(), "受付で失効が分かりました", "told at the counter that it had ended"),
                        when(checked.insurerChanged(), "受付で保険者の変更が分かりました", "told at the counter of another insurer"),
                        when(
                                checked.everLapsed() && checked.state() == CheckState.CONFIRMED,
                                "月末の確認で失効が分かり、解決しました",
                                "found by the month's check, and settled"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Sentence> when(boolean so, String japanese, String english) {
        return so ? Optional.of(new Sentence(japanese, english)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "MonthRow[" + checked.visit() + "]";
    }
}

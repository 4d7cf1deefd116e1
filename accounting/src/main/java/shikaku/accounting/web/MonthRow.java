package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.accounting.month.CheckState;
import shikaku.accounting.month.CheckedVisit;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** One visit of the month's list as text. */
record MonthRow(CheckedVisit checked) {
    private static final Map<Reason, Sentence> WITHOUT_A_COUNTER = Map.of(
            Reason.NO_COVERAGE_FOUND,
            WORDS.sentence("month.row.nothing"),
            Reason.SEVERAL_PERSONS_MATCH,
            WORDS.sentence("month.row.several"),
            Reason.TICKET_NOT_REGISTERED,
            WORDS.sentence("month.row.no-ticket"),
            Reason.NO_KEY_TO_ASK_WITH,
            WORDS.sentence("month.row.no-key"));

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

    /** Of the colour: what nobody has asked about yet has none. */
    public String tone() {
        return switch (checked.state()) {
            case NOT_BEGUN, WAITING -> "unasked";
            case CONFIRMED -> "good";
            case LAPSED, NO_TICKET, UNCLEAR, NO_KEY, REFUSED -> "stop";
        };
    }

    public List<Sentence> advice() {
        return checked.reason().map(this::advice).stream().toList();
    }

    /** Nobody stands at the counter, and nobody typed anything: what is asked with is what the file says. */
    private Sentence advice(Reason reason) {
        if (checked.state() == CheckState.REFUSED) {
            return WORDS.sentence("month.row.refused", reason.code());
        }
        return Optional.ofNullable(WITHOUT_A_COUNTER.get(reason)).orElseGet(reason::reception);
    }

    /** What a clerk typed; empty where nobody did. */
    public String points() {
        return checked.points().map(known -> Integer.toString(known.value())).orElse("");
    }

    /** Why it counts as saved from return. */
    public List<Sentence> told() {
        return Stream.of(
                        when(checked.lapsedAtReception(), WORDS.sentence("month.row.lapsed")),
                        when(checked.insurerChanged(), WORDS.sentence("month.row.insurer-changed")),
                        when(
                                checked.everLapsed() && checked.state() == CheckState.CONFIRMED,
                                WORDS.sentence("month.row.settled")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Sentence> when(boolean so, Sentence why) {
        return so ? Optional.of(why) : Optional.empty();
    }

    @Override
    public String toString() {
        return "MonthRow[" + checked.visit() + "]";
    }
}

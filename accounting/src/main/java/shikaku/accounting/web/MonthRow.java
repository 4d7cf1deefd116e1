package shikaku.accounting.web;

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
            new Sentence(
                    "台帳の保険者番号・記号・番号に合う資格が、受診日には見つかりません。請求の前に、患者か保険者に確かめてください。",
                    "No coverage fits the insurer and number in the chart on that day. Ask the patient or the insurer before the claim."),
            Reason.SEVERAL_PERSONS_MATCH,
            new Sentence(
                    "台帳の番号に複数の方が当てはまります。請求の前に、枝番を患者か保険者に確かめてください。",
                    "The number in the chart fits several people. Ask the patient or the insurer for the branch before the claim."),
            Reason.TICKET_NOT_REGISTERED,
            new Sentence(
                    "医療扶助の資格は受診日に有効ですが、この医療機関あての医療券が登録されていません。請求の前に福祉事務所に確かめ、登録された後にもう一度確認してください。",
                    "Medical aid was valid on that day, but no ticket for this institution is registered. Ask the welfare office before the claim, and check again once it is."),
            Reason.NO_KEY_TO_ASK_WITH,
            new Sentence(
                    "請求できる資格が一度も届いていません。請求の前に、患者に資格確認書を見せていただいてください。",
                    "No coverage that could be claimed ever arrived. Ask the patient for the document before the claim."));

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
            return new Sentence(
                    "照会が受け付けられませんでした。台帳の内容を確かめ、分からないときは保守業者に番号 " + reason.code() + " を伝えてください。",
                    "The question was refused. Look at the chart; if that does not help, tell the vendor the code "
                            + reason.code() + ".");
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

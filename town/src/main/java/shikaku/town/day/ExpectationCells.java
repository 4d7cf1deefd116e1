package shikaku.town.day;

import java.util.List;
import shikaku.domain.InsurerNumber;
import shikaku.town.table.Row;
import shikaku.town.table.Words;

/** The four cells that say what must come of a check-in: outcome, insurer, limitShown, diseaseShown. */
final class ExpectationCells {
    private static final String ANSWERED = "Answered ";
    private static final String REFUSED = "Refused ";
    private static final String NOT_IDENTIFIED = "NotIdentified";
    private static final String UNAVAILABLE = "Unavailable";
    private static final String ABANDONED = "Abandoned";

    private ExpectationCells() {}

    static Expectation read(Row row) {
        Expectation expectation = row.value("outcome", text -> outcome(text, row));
        boolean showsNothing = row.optional("insurer").isEmpty() && !row.yes("limitShown") && !row.yes("diseaseShown");
        if (!(expectation instanceof Expectation.Answered) && !showsNothing) {
            throw row.fault("insurer", "only an answer shows something");
        }
        return expectation;
    }

    private static Expectation outcome(String text, Row row) {
        if (text.startsWith(ANSWERED)) {
            return new Expectation.Answered(
                    Words.read(Verdict.class, Verdict::word, text.substring(ANSWERED.length())),
                    row.optionalValue("insurer", InsurerNumber::new),
                    row.yes("limitShown"),
                    row.yes("diseaseShown"));
        }
        if (text.startsWith(REFUSED)) {
            return new Expectation.Refused(text.substring(REFUSED.length()));
        }
        return switch (text) {
            case NOT_IDENTIFIED -> new Expectation.NotIdentified();
            case UNAVAILABLE -> new Expectation.Unavailable();
            case ABANDONED -> new Expectation.Abandoned();
            default ->
                throw new IllegalArgumentException(
                        "Answered 1 to 6 or Blocked, NotIdentified, Refused CODE, Unavailable or Abandoned must stand here");
        };
    }

    static List<String> write(Expectation expectation) {
        return switch (expectation) {
            case Expectation.Answered answered ->
                List.of(
                        ANSWERED + answered.verdict().word(),
                        Words.orNothing(answered.insurer().map(InsurerNumber::digits)),
                        Words.yesOrNo(answered.limitShown()),
                        Words.yesOrNo(answered.diseaseShown()));
            case Expectation.Refused refused -> nothingShown(REFUSED + refused.code());
            case Expectation.NotIdentified _ -> nothingShown(NOT_IDENTIFIED);
            case Expectation.Unavailable _ -> nothingShown(UNAVAILABLE);
            case Expectation.Abandoned _ -> nothingShown(ABANDONED);
        };
    }

    private static List<String> nothingShown(String outcome) {
        return List.of(outcome, Row.NOTHING, Words.yesOrNo(false), Words.yesOrNo(false));
    }
}

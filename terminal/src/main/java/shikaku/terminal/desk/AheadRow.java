package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.domain.Coverage;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.Remark;
import shikaku.message.words.AheadWords;
import shikaku.message.words.DayWords;
import shikaku.terminal.store.InAdvance;

/**
 * A patient of today whose coverage, asked about in advance, will not simply hold.
 *
 * @param number running number, which says nothing
 * @param patient accounting's own key of the patient, or 記号・番号 where it gave none
 * @param name where the answer disclosed it
 * @param birthdate by which it was asked
 * @param advice what is to be done when they come
 */
record AheadRow(
        long number,
        String patient,
        Optional<String> name,
        Optional<Sentence> birthdate,
        Sentence word,
        Optional<Sentence> advice) {
    /** Empty when what was kept cannot be read any more. */
    static Optional<AheadRow> of(InAdvance.Kept kept) {
        try {
            return Optional.of(of(
                    kept.number(),
                    BulkConfirmUnit.from(
                            XmlMessages.read(kept.answer().toByteArray()).bodyFields())));
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }

    /** How many there are beside those who are listed; nothing where there are none. */
    static Optional<Sentence> more(int people) {
        return Optional.of(people).filter(many -> many > 0).map(many -> WORDS.sentence("ahead.more", many));
    }

    String id() {
        return "in-advance/" + number;
    }

    private static AheadRow of(long number, BulkConfirmUnit unit) {
        Fields asked = unit.search().fields(QualificationConfirmSearchInfo.NAME);
        Optional<Sentence> birthdate = birthdate(asked);
        String patient = asked.text("ArbitraryIdentifier").orElseGet(() -> numbers(asked));
        AheadWords words = words(unit.confirmation());
        return new AheadRow(number, patient, name(unit.confirmation()), birthdate, words.word(), words.advice());
    }

    private static String numbers(Fields asked) {
        return Stream.of("InsuredCardSymbol", "InsuredIdentificationNumber", "InsuredBranchNumber")
                .flatMap(name -> asked.text(name).stream())
                .collect(Collectors.joining("・"));
    }

    private static AheadWords words(Confirmation confirmation) {
        return switch (confirmation) {
            case Confirmation.NotDecided(Remark remark) ->
                AheadWords.notTold(remark.reason().orElse(Reason.UNEXPECTED_MESSAGE));
            case Confirmation.Decided(var eligibility, var _, var _, var _) -> AheadWords.of(eligibility.code());
        };
    }

    private static Optional<String> name(Confirmation confirmation) {
        return switch (confirmation) {
            case Confirmation.NotDecided _ -> Optional.empty();
            case Confirmation.Decided(var eligibility, var _, var _, var _) ->
                eligibility
                        .disclosed()
                        .map(Coverage::person)
                        .map(person -> person.names().name());
        };
    }

    private static Optional<Sentence> birthdate(Fields asked) {
        try {
            return asked.optional("Birthdate", Formats::date).map(DayWords::of);
        } catch (MalformedMessage notUnderstood) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "AheadRow[" + number + "]";
    }
}

package shikaku.terminal.desk;

import java.util.Optional;
import shikaku.domain.Coverage;
import shikaku.domain.InsuredCardQuery;
import shikaku.message.Fields;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.code.ReferenceClassification;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.Remark;
import shikaku.message.words.DayWords;
import shikaku.message.words.EligibilityWords;
import shikaku.terminal.store.InAdvance;

/**
 * A patient of today whose coverage, asked about in advance, will not simply hold.
 *
 * @param number running number, which says nothing
 * @param patient accounting's own key of the patient
 * @param name where the answer disclosed it
 * @param birthdate by which it was asked
 */
record AheadRow(
        long number,
        String patient,
        Optional<String> name,
        Optional<Sentence> birthdate,
        Sentence word,
        Optional<Reason> reason) {
    private static final Sentence NOT_TOLD = new Sentence("確認できません", "Could not be told");

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

    String id() {
        return "in-advance/" + number;
    }

    private static AheadRow of(long number, BulkConfirmUnit unit) {
        Fields asked = unit.search().fields(QualificationConfirmSearchInfo.NAME);
        Optional<Sentence> birthdate = birthdate(asked);
        String patient = asked.text("ArbitraryIdentifier").orElse("");
        return switch (unit.confirmation()) {
            case Confirmation.NotDecided(Remark remark) ->
                new AheadRow(number, patient, Optional.empty(), birthdate, NOT_TOLD, remark.reason());
            case Confirmation.Decided(var eligibility, var _, var _, var _) -> {
                EligibilityWords words = EligibilityWords.of(eligibility.code(), ReferenceClassification.INSURED_CARD);
                Optional<String> name = eligibility
                        .disclosed()
                        .map(Coverage::person)
                        .map(person -> person.names().name());
                yield new AheadRow(number, patient, name, birthdate, words.word(), words.advice());
            }
        };
    }

    private static Optional<Sentence> birthdate(Fields asked) {
        try {
            InsuredCardQuery query = QualificationConfirmSearchInfo.from(asked).query();
            return Optional.of(DayWords.of(query.birthdate()));
        } catch (MalformedMessage notUnderstood) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "AheadRow[" + number + "]";
    }
}

package shikaku.terminal.checkin;

import java.util.Optional;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/**
 * 受付: one patient checks in, by card or by paper document. The two public methods are the figure read from ① to ⑧; ⑨ and ⑩ follow when
 * accounting registers a new patient ({@link shikaku.terminal.door.Registration}).
 *
 * <p>All that people do comes before ③, all that machines do after it: the center's nonce lives for a moment only, and a dead center costs
 * nobody a second round of questions before it is noticed.
 */
public final class CheckIn {
    private final CardReaders readers;
    private final CenterLine center;
    private final FaceCards cards;
    private final FrontAndRecord record;
    private final Identify identify;
    private final Results results;
    private final CardAndCenter machines;
    private final Figure figure;

    public CheckIn(
            CardReaders readers, CenterLine center, Staff staff, FaceCards cards, Results results, Figure figure) {
        this.readers = readers;
        this.center = center;
        this.cards = cards;
        this.record = new FrontAndRecord(cards);
        this.identify = new Identify(staff, cards, results, figure);
        this.results = results;
        this.machines = new CardAndCenter(center, figure);
        this.figure = figure;
    }

    /** マイナンバーカードによる受付: waits for a card, serves its holder, and ends the reader whatever happened. */
    @Realizes(clauses = {Clause.C2, Clause.C9, Clause.C10, Clause.C17})
    public CheckInOutcome byCard(Patient patient) {
        Optional<CardReader> taken = Optional.empty();
        Optional<CheckInNumber> begun = Optional.empty();
        Optional<CheckInOutcome> outcome = Optional.empty();
        try {
            CardReader reader = readers.next();
            taken = Optional.of(reader);
            reader.awaitCard();
            CheckInNumber number = results.begin(Optional.empty());
            begun = Optional.of(number);
            patient.welcome(number);
            reader.whenGone(why -> patient.leave(number, why));
            IdentityMethod method = identify.holder(reader, patient, number); // ① ②, or what stands in their place
            AnsweredBy answeredBy = patient.whoAnswers();
            Consents consents = patient.consents();
            Identification identification = new Identification(method, answeredBy);
            CardAndCenter.Asked asked = machines.ask(reader, identification, consents); // ③ to ⑦
            boolean onePerson = record.areOnePerson(number, identification, asked);
            if (method == IdentityMethod.FACE && onePerson) {
                cards.proven(number, asked.certificate());
            }
            results.hold(number, asked.answer(), identification, consents); // for ⑧
            outcome = Optional.of(answered(asked.answer()));
        } catch (CheckInEnded ended) {
            begun = begunAfterAll(begun, ended.reason());
            outcome = Optional.of(ended(results, begun, ended));
        } finally {
            outcome.ifPresent(patient::takeYourCard);
            endReader(patient, taken, begun, outcome);
        }
        return outcome.get();
    }

    /**
     * 資格確認書等による受付: what staff typed is asked directly, and only 限度額 can be consented to.
     *
     * @param staff whose account typed it, for the evidence
     */
    @Realizes(clauses = {Clause.C3, Clause.C9})
    public CheckedIn byDocument(String staff, Typed typed) {
        Results theirs = results.by(staff);
        Optional<CheckInNumber> begun = Optional.empty();
        try {
            CheckInNumber number = theirs.begin(typed);
            begun = Optional.of(number);
            Answer answer = inquire(typed.query(), typed.consents()); // ⑦
            var how = new Identification(IdentityMethod.DOCUMENT, typed.answeredBy());
            theirs.hold(number, answer, how, typed.consents()); // for ⑧
            return new CheckedIn(begun, answered(answer));
        } catch (CheckInEnded ended) {
            return new CheckedIn(begun, ended(theirs, begun, ended));
        }
    }

    /** ⑦ 資格情報等, asked with 記号・番号. */
    @Realizes(arrows = Arrow.A7)
    private Answer inquire(InsuredCardQuery query, Consents consents) throws CheckInEnded {
        Answer answer = center.inquireByDocument(query, consents);
        figure.lit(Arrow.A7);
        return answer;
    }

    /**
     * A check-in that is over.
     *
     * @param number empty when it could not even be begun
     */
    public record CheckedIn(Optional<CheckInNumber> number, CheckInOutcome outcome) {}

    private static CheckInOutcome answered(Answer answer) {
        return new CheckInOutcome.Answered(answer.eligibility(), answer.note());
    }

    /** A card that could not be read is a check-in too, with its evidence; a reader that broke while nobody was there is none. */
    private Optional<CheckInNumber> begunAfterAll(Optional<CheckInNumber> begun, Reason why) {
        if (begun.isPresent() || CheckInOutcome.because(why) instanceof CheckInOutcome.Unavailable) {
            return begun;
        }
        try {
            return Optional.of(results.begin(Optional.empty()));
        } catch (CheckInEnded full) {
            return begun;
        }
    }

    private static CheckInOutcome ended(Results results, Optional<CheckInNumber> begun, CheckInEnded ended) {
        CheckInOutcome outcome = CheckInOutcome.because(ended.reason());
        begun.ifPresent(number -> results.ended(number, outcome));
        return outcome;
    }

    /** 置き忘れたカード: waits with a reader of its own until it was taken, and reads nothing of it; false when that could not be known. */
    public boolean slotIsEmpty() {
        Optional<CardReader> taken = Optional.empty();
        try {
            taken = Optional.of(readers.next());
            taken.get().awaitEmptySlot();
            return true;
        } catch (CheckInEnded unknown) {
            return false;
        } finally {
            taken.ifPresent(reader -> results.readerEnded(
                    Optional.empty(), new ReaderEnd(reader.end(), reader.held(), Optional.empty(), reader.refused())));
        }
    }

    private void endReader(
            Patient patient,
            Optional<CardReader> taken,
            Optional<CheckInNumber> begun,
            Optional<CheckInOutcome> outcome) {
        taken.ifPresent(reader -> {
            if (begun.isPresent() && !reader.awaitRemoval()) {
                results.cardForgotten(begun.get());
                patient.forgotYourCard();
            }
            EndOfReader how = reader.end();
            results.readerEnded(begun, new ReaderEnd(how, reader.held(), outcome, reader.refused()));
        });
    }
}

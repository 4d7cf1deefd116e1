package shikaku.terminal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.edge.refusal.RefusedHandshake;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.ToPin;
import shikaku.message.reader.ReaderWire;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.EndOfReader;
import shikaku.terminal.checkin.ReaderEnd;

/**
 * 操作ログの一件 as the terminal writes it: who did what about which check-in, and what came of it. Never a name, a number of a document or
 * a serial: the check-in's running number stands for the person.
 *
 * @param who a member of staff, {@code kiosk}, {@code accounting}, or {@code terminal} itself
 * @param whom the check-in it was about
 * @param how how the person was identified and who answered, as far as known
 * @param consents what was consented to
 * @param word what came of it, in one word
 * @param reason the reason that belongs to it
 * @param items what it was about, where that is more than one; at most {@link shikaku.evidence.Limits#ITEMS}
 */
public record Deed(
        Act act,
        String who,
        Optional<CheckInNumber> whom,
        How how,
        Optional<Consents> consents,
        Outcome outcome,
        String word,
        Optional<Reason> reason,
        List<String> items) {
    /** One without items. */
    public Deed(
            Act act,
            String who,
            Optional<CheckInNumber> whom,
            How how,
            Optional<Consents> consents,
            Outcome outcome,
            String word,
            Optional<Reason> reason) {
        this(act, who, whom, how, consents, outcome, word, reason, List.of());
    }

    private static final String PLACE = "[A-Za-z0-9]{1,60}/[A-Za-z0-9]{1,60}";

    /** The medical accounting system, by whichever way it came. */
    public static final String ACCOUNTING = "accounting";

    /** The terminal itself. */
    public static final String TERMINAL = "terminal";

    /** A deed that went as it should. */
    public static Deed done(Act act, String who, Optional<CheckInNumber> whom, String word) {
        return new Deed(act, who, whom, How.UNKNOWN, Optional.empty(), Outcome.DONE, word, Optional.empty());
    }

    /** A member of staff sees the results of these check-ins; the evidence names the first {@link Limits#LOOK_NAMES} of them. */
    public static Deed looked(String who, List<CheckInNumber> shown) {
        return lookedAt(who, shown.stream().map(Deed::id).toList());
    }

    /** The same of whatever else stands on the list. */
    public static Deed looked(String who, List<CheckInNumber> shown, List<String> besides) {
        return lookedAt(
                who,
                Stream.concat(shown.stream().map(Deed::id), besides.stream()).toList());
    }

    private static Deed lookedAt(String who, List<String> shown) {
        return new Deed(
                Act.PATIENT_VIEWED,
                who,
                Optional.empty(),
                How.UNKNOWN,
                Optional.empty(),
                Outcome.DONE,
                "list of " + shown.size(),
                Optional.empty(),
                shown.stream().limit(Limits.LOOK_NAMES).toList());
    }

    /** The check-in as evidence names it. */
    private static String id(CheckInNumber number) {
        return "check-in/" + number;
    }

    /** Something that arrived and was refused. */
    public static Deed refused(String who, Optional<CheckInNumber> whom, Reason reason) {
        return new Deed(
                Act.REQUEST_REFUSED,
                who,
                whom,
                How.UNKNOWN,
                Optional.empty(),
                Outcome.REFUSED,
                "refused",
                Optional.of(reason));
    }

    /** The same refusal, this many times. */
    public static Deed refused(String who, Reason reason, int times) {
        return new Deed(
                Act.REQUEST_REFUSED,
                who,
                Optional.empty(),
                How.UNKNOWN,
                Optional.empty(),
                Outcome.REFUSED,
                times == 1 ? "refused" : "refused, " + times + " times",
                Optional.of(reason));
    }

    /** Elements that stand in neither list and were taken out; a name that is not one of the interface's kind is not repeated. */
    public static Deed itemsRefused(List<String> places) {
        return items(Act.REQUEST_REFUSED, Outcome.REFUSED, "taken out", Optional.of(Reason.ITEM_NOT_ALLOWED), places);
    }

    /** Elements that the real interface has beyond this site's annex, and that are taken out whenever they come. */
    public static Deed itemsNotListed(List<String> places) {
        return items(
                Act.DELETED, Outcome.DONE, "not in the annex, taken out whenever it comes", Optional.empty(), places);
    }

    private static Deed items(Act act, Outcome outcome, String word, Optional<Reason> reason, List<String> places) {
        return new Deed(
                act,
                TERMINAL,
                Optional.empty(),
                How.UNKNOWN,
                Optional.empty(),
                outcome,
                word,
                reason,
                places.stream()
                        .limit(Limits.LOOK_NAMES)
                        .map(place -> place.matches(PLACE) ? place : "…")
                        .distinct()
                        .toList());
    }

    /** Answers in the folders that nobody fetched, and that were removed. */
    public static Deed forgotten(int answers) {
        return done(Act.DELETED, TERMINAL, Optional.empty(), "forgotten answers " + answers);
    }

    /** A check-in that ended without an answer. */
    static Deed ended(CheckInNumber number, CheckInOutcome outcome) {
        return new Deed(
                Act.CHECK_IN_ENDED,
                TERMINAL,
                Optional.of(number),
                How.UNKNOWN,
                Optional.empty(),
                outcome instanceof CheckInOutcome.Unavailable ? Outcome.FAILED : Outcome.REFUSED,
                Words.of(outcome),
                outcome.reason());
    }

    /** What a card said about a PIN, in the reader's own words: never the PIN. */
    static Deed pinSaid(CheckInNumber number, ToPin said) {
        Optional<Reason> reason = switch (said) {
            case ReaderAnswer.PinAccepted _ -> Optional.empty();
            case ReaderAnswer.PinWrong _ -> Optional.of(Reason.PIN_WRONG);
            case ReaderAnswer.PinBlocked _ -> Optional.of(Reason.PIN_BLOCKED);
            case ReaderAnswer.Failed(Reason why) -> Optional.of(why);
        };
        return new Deed(
                Act.IDENTITY_CHECKED,
                TERMINAL,
                Optional.of(number),
                new How(Optional.of(IdentityMethod.PIN), Optional.empty()),
                Optional.empty(),
                reason.isEmpty() ? Outcome.DONE : Outcome.REFUSED,
                ReaderWire.write(said),
                reason);
    }

    /** A reader that ended: how and why, how long it had the card, and that with its process all is gone that it held; or that it is not. */
    static Deed readerEnded(Optional<CheckInNumber> number, ReaderEnd end) {
        boolean gone = end.how() != EndOfReader.STILL_THERE;
        String why = end.outcome().map(Words::of).orElse("fault");
        return new Deed(
                Act.READER_ENDED,
                TERMINAL,
                number,
                How.UNKNOWN,
                Optional.empty(),
                gone ? Outcome.DONE : Outcome.FAILED,
                "%s, %s, held a card for %d s, %s"
                        .formatted(end.how(), why, end.held().toSeconds(), gone ? "nothing kept" : "may still hold it"),
                end.outcome().flatMap(CheckInOutcome::reason));
    }

    /** Somebody whom a reader refused at its own door, this many times; who it was nobody knows. */
    static Deed refusedAtReader(Optional<CheckInNumber> number, Reason reason, int times) {
        return new Deed(
                Act.REQUEST_REFUSED,
                RefusedHandshake.WHO,
                number,
                How.UNKNOWN,
                Optional.empty(),
                Outcome.REFUSED,
                times == 1 ? "at the reader's door" : "at the reader's door, " + times + " times",
                Optional.of(reason));
    }

    EvidenceRecord at(Instant when) {
        return new EvidenceRecord(
                when,
                act,
                who,
                whom.map(Deed::id),
                TERMINAL,
                word,
                how.method(),
                how.answeredBy(),
                items,
                consents,
                outcome,
                reason.map(Reason::code));
    }

    /** 本人確認方法 and 回答者, as far as known. */
    public record How(Optional<IdentityMethod> method, Optional<AnsweredBy> answeredBy) {
        public static final How UNKNOWN = new How(Optional.empty(), Optional.empty());
    }
}

package shikaku.terminal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Looks;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;

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

    /** The medical accounting system, by whichever way it came. */
    public static final String ACCOUNTING = "accounting";

    /** The terminal itself. */
    public static final String TERMINAL = "terminal";

    /** A deed that went as it should. */
    public static Deed done(Act act, String who, Optional<CheckInNumber> whom, String word) {
        return plain(act, who, whom, Outcome.DONE, word, Optional.empty());
    }

    /** One that is not about how somebody was identified, nor about what they consented to. */
    private static Deed plain(
            Act act, String who, Optional<CheckInNumber> whom, Outcome outcome, String word, Optional<Reason> reason) {
        return new Deed(act, who, whom, How.UNKNOWN, Optional.empty(), outcome, word, reason);
    }

    /** A member of staff sees the results of these check-ins, and whatever else stands on the list: as many deeds as name all of them. */
    public static List<Deed> looked(String who, List<CheckInNumber> shown, List<String> besides) {
        List<String> ids =
                Stream.concat(shown.stream().map(Deed::id), besides.stream()).toList();
        return Looks.rows(ids).stream()
                .map(row -> done(Act.PATIENT_VIEWED, who, Optional.empty(), row.why())
                        .about(row.items()))
                .toList();
    }

    /** The same, naming what it was about. */
    Deed about(List<String> named) {
        return new Deed(act, who, whom, how, consents, outcome, word, reason, named);
    }

    /** The check-in as evidence names it. */
    private static String id(CheckInNumber number) {
        return "check-in/" + number;
    }

    /** Something that arrived and was refused. */
    public static Deed refused(String who, Optional<CheckInNumber> whom, Reason reason) {
        return plain(Act.REQUEST_REFUSED, who, whom, Outcome.REFUSED, "refused", Optional.of(reason));
    }

    /** The same refusal, this many times. */
    public static Deed refused(String who, Reason reason, int times) {
        return refused(who, reason, times, List.of());
    }

    /** The same of messages, with the names of the elements at fault. */
    public static Deed refused(String who, Reason reason, int times, List<String> elements) {
        String word = times == 1 ? "refused" : "refused, " + times + " times";
        return plain(Act.REQUEST_REFUSED, who, Optional.empty(), Outcome.REFUSED, word, Optional.of(reason))
                .about(elements);
    }

    /** Answers in the folders that nobody fetched, and that were removed. */
    public static Deed forgotten(int answers) {
        return done(Act.DELETED, TERMINAL, Optional.empty(), "forgotten answers " + answers);
    }

    /** Requests that nobody understood, and that were kept aside long enough. */
    public static Deed letGo(int requests) {
        return done(Act.DELETED, TERMINAL, Optional.empty(), "requests kept aside " + requests);
    }

    /** A check-in that ended without an answer. */
    static Deed ended(String who, CheckInNumber number, CheckInOutcome outcome) {
        Outcome came = outcome instanceof CheckInOutcome.Unavailable ? Outcome.FAILED : Outcome.REFUSED;
        return plain(Act.CHECK_IN_ENDED, who, Optional.of(number), came, Words.of(outcome), outcome.reason());
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

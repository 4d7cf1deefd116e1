package shikaku.terminal.kiosk;

import java.util.List;
import java.util.Optional;
import shikaku.domain.AnsweredBy;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.sign.Sign;

/**
 * お客さま: what the kiosk knows of whoever stands there, and nobody after them.
 *
 * @param sound whether tones were switched on
 * @param number once the card was placed
 * @param sign once the card was placed
 * @param answeredBy once they said so
 * @param siblingFollows whether 次のお子さん was touched
 * @param nextChild whether it was at the check-in before: of the guardian who touched it, or of whoever stands there by now
 */
public record Guest(
        Language language,
        boolean sound,
        Optional<CheckInNumber> number,
        Optional<Sign> sign,
        Optional<AnsweredBy> answeredBy,
        boolean siblingFollows,
        boolean nextChild) {
    /** Nobody is there. */
    static final Guest NOBODY =
            new Guest(Language.JAPANESE, false, Optional.empty(), Optional.empty(), Optional.empty(), false, false);

    Guest speaking(Language chosen) {
        return new Guest(chosen, sound, number, sign, answeredBy, siblingFollows, nextChild);
    }

    Guest hearing(boolean tones) {
        return new Guest(language, tones, number, sign, answeredBy, siblingFollows, nextChild);
    }

    Guest checkingIn(CheckInNumber begun, Optional<Sign> given) {
        return new Guest(language, sound, Optional.of(begun), given, answeredBy, siblingFollows, nextChild);
    }

    Guest answering(AnsweredBy who) {
        return new Guest(language, sound, number, sign, Optional.of(who), siblingFollows, nextChild);
    }

    Guest followedBySibling(boolean follows) {
        return new Guest(language, sound, number, sign, answeredBy, follows, nextChild);
    }

    /** ちがいます: it is no child of the guardian before. */
    Guest alone() {
        return new Guest(language, sound, number, sign, answeredBy, siblingFollows, false);
    }

    /** Whether a guardian is there, who may have brought more than one child. */
    boolean mayHaveSiblings() {
        return answeredBy.filter(AnsweredBy.GUARDIAN::equals).isPresent();
    }

    /** Took their card and reads how it ended; number and sign have gone. */
    Guest leaving() {
        return new Guest(language, sound, Optional.empty(), Optional.empty(), answeredBy, false, false);
    }

    /** Puts back the card that slipped. */
    Guest again() {
        return NOBODY.speaking(language).hearing(sound);
    }

    /**
     * Who is there when this check-in is over: the next child, for whom language and tones are kept and nothing else; or nobody. Who answers is asked again:
     * the guardian may have left, and somebody else placed their card.
     */
    Guest next() {
        return siblingFollows && mayHaveSiblings()
                ? new Guest(language, sound, Optional.empty(), Optional.empty(), Optional.empty(), false, true)
                : NOBODY;
    }

    /** Who may answer, whoever is likely to first. */
    List<AnsweredBy> mayAnswer() {
        return nextChild
                ? List.of(AnsweredBy.GUARDIAN, AnsweredBy.SELF, AnsweredBy.STAFF)
                : List.of(AnsweredBy.SELF, AnsweredBy.GUARDIAN, AnsweredBy.STAFF);
    }
}

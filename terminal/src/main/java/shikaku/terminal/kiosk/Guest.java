package shikaku.terminal.kiosk;

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
 * @param answeredBy once they said so, or since the sibling before
 * @param siblingFollows whether 次のお子さん was touched
 */
public record Guest(
        Language language,
        boolean sound,
        Optional<CheckInNumber> number,
        Optional<Sign> sign,
        Optional<AnsweredBy> answeredBy,
        boolean siblingFollows) {
    /** Nobody is there. */
    static final Guest NOBODY =
            new Guest(Language.JAPANESE, false, Optional.empty(), Optional.empty(), Optional.empty(), false);

    Guest speaking(Language chosen) {
        return new Guest(chosen, sound, number, sign, answeredBy, siblingFollows);
    }

    Guest hearing(boolean tones) {
        return new Guest(language, tones, number, sign, answeredBy, siblingFollows);
    }

    Guest checkingIn(CheckInNumber begun, Sign given) {
        return new Guest(language, sound, Optional.of(begun), Optional.of(given), answeredBy, siblingFollows);
    }

    Guest answering(AnsweredBy who) {
        return new Guest(language, sound, number, sign, Optional.of(who), siblingFollows);
    }

    Guest followedBySibling() {
        return new Guest(language, sound, number, sign, answeredBy, true);
    }

    /** Whether a guardian is there, who may have brought more than one child. */
    boolean mayHaveSiblings() {
        return answeredBy.filter(AnsweredBy.GUARDIAN::equals).isPresent();
    }

    /** Who is there when this check-in is over: the same guardian with the next child, of whom language and role are kept and nothing else; or nobody. */
    Guest next() {
        return siblingFollows && mayHaveSiblings() ? NOBODY.speaking(language).answering(AnsweredBy.GUARDIAN) : NOBODY;
    }
}

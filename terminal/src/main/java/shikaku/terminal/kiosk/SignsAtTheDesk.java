package shikaku.terminal.kiosk;

import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import shikaku.domain.IdentityMethod;
import shikaku.message.Sentence;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.desk.CheckInPages;
import shikaku.terminal.desk.DeskPages;
import shikaku.terminal.desk.DeskRow;
import shikaku.terminal.sign.Sign;
import shikaku.terminal.sign.Signs;

/** What the kiosk showed of a check-in stands at the desk beside it, with its word. */
@ControllerAdvice(assignableTypes = {DeskPages.class, CheckInPages.class})
public class SignsAtTheDesk {
    private final Signs signs;
    private final KioskWords words;

    SignsAtTheDesk(Signs signs, KioskWords words) {
        this.signs = signs;
        this.words = words;
    }

    /** A sign as staff read it. */
    public record Signed(Sign sign, Sentence word) {}

    /** For the pages: of which check-in they want it. */
    @ModelAttribute("signs")
    SignsAtTheDesk signs() {
        return this;
    }

    /** Empty for a check-in by document, which no kiosk showed, and for one of another day. */
    public Optional<Signed> of(DeskRow row) {
        return row.method().filter(IdentityMethod.DOCUMENT::equals).isPresent() ? Optional.empty() : of(row.number());
    }

    /** The same of one whose holder waits at the kiosk. */
    public Optional<Signed> of(CheckInNumber number) {
        return signs.of(number).map(sign -> new Signed(sign, words.sign(sign)));
    }
}

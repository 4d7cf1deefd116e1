package shikaku.terminal.desk;

import java.security.Principal;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import shikaku.message.Reason;
import shikaku.terminal.Trouble;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;
import shikaku.terminal.store.Unregistered;

/** What staff do about reference numbers that could not be registered. */
@Controller
public class UnregisteredPages {
    private final Unregistered unregistered;
    private final Ledger ledger;

    UnregisteredPages(Unregistered unregistered, Ledger ledger) {
        this.unregistered = unregistered;
        this.ledger = ledger;
    }

    /** Staff have seen to it. */
    @PostMapping("/desk/registrations/" + DeskPages.NUMBER + "/settled")
    ModelAndView settled(@PathVariable long number, Principal staff) throws SQLException {
        if (unregistered.settled(number, staff.getName())) {
            return new ModelAndView(DeskPages.see(Trouble.DESK));
        }
        ledger.write(Deed.refused(staff.getName(), Optional.empty(), Reason.NOTE_ALREADY_DECIDED));
        return Trouble.alreadyDone(Reason.NOTE_ALREADY_DECIDED);
    }
}

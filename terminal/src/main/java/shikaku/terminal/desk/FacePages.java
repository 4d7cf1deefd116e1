package shikaku.terminal.desk;

import java.security.Principal;
import java.sql.SQLException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import shikaku.message.Reason;
import shikaku.terminal.Trouble;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.store.ReopeningReason;
import shikaku.terminal.store.StoredFaceCards;

/** 顔での確認の設定: what the desk decides about the card of a check-in. */
@Controller
public class FacePages {
    private final StoredFaceCards cards;

    FacePages(StoredFaceCards cards) {
        this.cards = cards;
    }

    /** For a child who cannot turn the head on request, for good. */
    @PostMapping("/desk/check-ins/" + DeskPages.NUMBER + "/face/tasks-off")
    ModelAndView tasksOff(@PathVariable long number, Principal staff) throws SQLException {
        return done(number, cards.switchTasksOff(number(number), staff.getName()));
    }

    /** For a 管理者; reception alone does not reopen what was closed ({@link DeskRights}). */
    @PostMapping("/desk/check-ins/" + DeskPages.NUMBER + "/face/open")
    ModelAndView open(@PathVariable long number, @RequestParam ReopeningReason reason, Principal staff)
            throws SQLException {
        return switch (cards.open(number(number), staff.getName(), reason)) {
            case DONE -> done(number, true);
            case NO_SUCH_CARD -> done(number, false);
            case NOT_CLOSED -> Trouble.alreadyDone(Reason.FACE_NOT_CLOSED);
        };
    }

    private static ModelAndView done(long number, boolean found) {
        if (!found) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        RedirectView back = new RedirectView("/desk/check-ins/" + number);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private static CheckInNumber number(long number) {
        if (number < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new CheckInNumber(number);
    }
}

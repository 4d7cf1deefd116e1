package shikaku.accounting.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import shikaku.message.Reason;

/** 画面の答え: what a form is answered with. */
final class Answers {
    private Answers() {}

    /** Done: look there. */
    static ModelAndView see(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** Not done: why, and the way back. */
    static ModelAndView refused(HttpStatus status, Reason reason, String back) {
        return new ModelAndView("accounting/refused", status)
                .addObject("reason", reason)
                .addObject("back", back);
    }
}

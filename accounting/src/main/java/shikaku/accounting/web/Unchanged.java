package shikaku.accounting.web;

import java.security.Principal;
import java.sql.SQLException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import shikaku.accounting.door.PickUp;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.EvidenceReader;
import shikaku.evidence.Looks;
import shikaku.evidence.TreeHead;
import shikaku.message.Reason;

/**
 * 一覧の版: whether a list that a page fetches again and again can have changed. Whatever changes what accounting keeps has its row of evidence in the same
 * transaction: where the log has not grown, every list is what it was, but for the day and for trouble with the terminal, which are kept nowhere.
 */
public final class Unchanged {
    private final EvidenceReader evidence;
    private final BusinessClock clock;
    private final PickUp pickUp;
    private final Looks looks;

    public Unchanged(EvidenceReader evidence, BusinessClock clock, PickUp pickUp, Looks looks) {
        this.evidence = evidence;
        this.clock = clock;
        this.pickUp = pickUp;
        this.looks = looks;
    }

    /** What a list is now; asked before it is read, so that whatever comes meanwhile is fetched the next time. */
    String version() throws SQLException {
        long rows = evidence.head().map(TreeHead::size).orElse(0L);
        return clock.today() + "." + rows
                + pickUp.trouble().map(Reason::code).map(code -> "." + code).orElse("");
    }

    /** Whether somebody who has this version needs no other: nor a new row that they are still looking. */
    boolean since(String known, Principal clerk) throws SQLException {
        return known.equals(version()) && looks.lasts(clerk.getName());
    }

    /** The answer then: the page stays as it is, and where its reader was. */
    static ModelAndView answer() {
        View nothing = (model, request, response) -> {};
        ModelAndView answer = new ModelAndView(nothing);
        answer.setStatus(HttpStatus.NO_CONTENT);
        return answer;
    }
}

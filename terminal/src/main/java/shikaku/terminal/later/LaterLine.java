package shikaku.terminal.later;

import java.time.LocalDate;
import shikaku.domain.Consents;
import shikaku.domain.InsuredCardQuery;
import shikaku.terminal.checkin.Answer;
import shikaku.terminal.checkin.CheckInEnded;

/** The line to the center for a question that should have been asked on an earlier day. */
@FunctionalInterface
public interface LaterLine {
    /**
     * Asks by document.
     *
     * @param visit 資格確認日
     * @throws CheckInEnded when there was no answer, or the answer was an error
     */
    Answer inquireLater(InsuredCardQuery query, Consents consents, LocalDate visit) throws CheckInEnded;
}

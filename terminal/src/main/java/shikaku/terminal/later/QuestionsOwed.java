package shikaku.terminal.later;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Figure;
import shikaku.terminal.store.Notes;
import shikaku.terminal.store.Notes.Waiting;

/** ⑦ for what staff typed while the center was out of reach: asked again for the day of the visit. */
public final class QuestionsOwed implements Owed {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionsOwed.class);

    private final Notes notes;
    private final LaterLine center;
    private final Figure figure;
    private final Map<CheckInNumber, Integer> failed = new HashMap<>();
    private long last;

    public QuestionsOwed(Notes notes, LaterLine center, Figure figure) {
        this.notes = notes;
        this.center = center;
        this.figure = figure;
    }

    @Override
    public Turn next() {
        try {
            Optional<CheckInNumber> waiting = notes.waitingAfter(last);
            if (waiting.isEmpty()) {
                failed.clear();
                return Turn.NOTHING_OWED;
            }
            last = waiting.get().value();
            return tried(waiting.get());
        } catch (SQLException | RuntimeException unusable) {
            LOG.error("a question waits: {}", unusable.getClass().getSimpleName());
            return Turn.NOT_NOW;
        }
    }

    private Turn tried(CheckInNumber number) throws SQLException {
        try {
            Optional<Waiting> waiting = notes.waiting(number);
            return waiting.isEmpty() ? setAside(number) : ask(waiting.get());
        } catch (SQLException | RuntimeException unusable) {
            LOG.error(
                    "a question cannot be read, or its answer not kept: {}",
                    unusable.getClass().getSimpleName());
            return failed(number);
        }
    }

    /** Though the line works; so often and no oftener. */
    private Turn failed(CheckInNumber number) throws SQLException {
        return failed.merge(number, 1, Integer::sum) < Limits.QUESTION_TRIES ? Turn.NOT_NOW : setAside(number);
    }

    /** On the list with its Reason: staff may note it anew. */
    private Turn setAside(CheckInNumber number) throws SQLException {
        notes.refused(number, Reason.QUESTION_SET_ASIDE);
        failed.remove(number);
        return Turn.GOT_ON;
    }

    @Realizes(arrows = Arrow.A7, clauses = Clause.C3)
    private Turn ask(Waiting waiting) throws SQLException {
        try {
            var answer =
                    center.inquireLater(waiting.typed().query(), waiting.typed().consents(), waiting.visit());
            figure.lit(Arrow.A7);
            notes.answered(waiting, answer);
            failed.remove(waiting.number());
            return Turn.GOT_ON;
        } catch (CheckInEnded ended) {
            if (CheckInOutcome.mayBeAskedAgain(ended.reason())) {
                return Owed.saysNothingAgainst(ended.reason()) ? Turn.NOT_NOW : failed(waiting.number());
            }
            notes.refused(waiting.number(), ended.reason());
            failed.remove(waiting.number());
            return Turn.GOT_ON;
        }
    }
}

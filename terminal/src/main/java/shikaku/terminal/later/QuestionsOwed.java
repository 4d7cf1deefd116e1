package shikaku.terminal.later;

import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.terminal.checkin.CheckInEnded;
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
    private long last;

    public QuestionsOwed(Notes notes, LaterLine center, Figure figure) {
        this.notes = notes;
        this.center = center;
        this.figure = figure;
    }

    @Override
    public Turn next() {
        try {
            Optional<Waiting> waiting = notes.waitingAfter(last);
            if (waiting.isEmpty()) {
                return Turn.NOTHING_OWED;
            }
            last = waiting.get().number().value();
            return ask(waiting.get());
        } catch (SQLException | RuntimeException unusable) {
            LOG.error("a question waits: {}", unusable.getClass().getSimpleName());
            return Turn.NOT_NOW;
        }
    }

    @Realizes(arrows = Arrow.A7, clauses = Clause.C3)
    private Turn ask(Waiting waiting) throws SQLException {
        try {
            var answer =
                    center.inquireLater(waiting.typed().query(), waiting.typed().consents(), waiting.visit());
            figure.lit(Arrow.A7);
            notes.answered(waiting, answer);
            return Turn.GOT_ON;
        } catch (CheckInEnded ended) {
            if (CheckInOutcome.mayBeAskedAgain(ended.reason())) {
                return Turn.NOT_NOW;
            }
            notes.refused(waiting, ended.reason());
            return Turn.GOT_ON;
        }
    }
}

package shikaku.accounting.intake;

import java.time.Clock;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;

/**
 * 取込 (⑧): takes deliveries in, one at a time, each exactly once however often it is handed out: a delivery is known again by the name of
 * the terminal's store and its number there. Called by one thread; whoever else changes the file of patients waits for their turn.
 */
@Realizes(
        arrows = Arrow.A8,
        clauses = {Clause.C2, Clause.C3})
public final class Intake {
    private final InstitutionCode institution;
    private final Answers answers;
    private final IntakeDecision decision;
    private final IntakeStore store;
    private final Turn turn;
    private final Clock businessDay;

    public Intake(
            InstitutionCode institution,
            Answers answers,
            IntakeDecision decision,
            IntakeStore store,
            Turn turn,
            Clock businessDay) {
        this.institution = institution;
        this.answers = answers;
        this.decision = decision;
        this.store = store;
        this.turn = turn;
        this.businessDay = businessDay;
    }

    /** After which to ask for more. */
    public LastTaken lastTaken() {
        return store.lastTaken();
    }

    /** The terminal's store was replaced: what it has is taken from its beginning, and nothing that was taken before is touched. */
    public void goOnWith(StoreName replaced) {
        store.goOnWith(replaced);
    }

    /** Files the result, or refuses what is none or not ours. */
    public void take(Delivery delivery) {
        if (store.lastTaken().covers(delivery.number())) {
            return;
        }
        try {
            Answer answer = answers.read(delivery.document());
            if (!answer.institution().equals(institution)) {
                refuse(delivery.number(), Reason.WRONG_INSTITUTION);
                return;
            }
            turn.take(() -> {
                Arrival arrival = decision.decide(delivery, answer, businessDay.instant());
                store.file(arrival);
                return arrival;
            });
        } catch (MalformedMessage malformed) {
            refuse(delivery.number(), malformed.reason());
        }
    }

    /** Passes over a delivery that cannot be read at all. */
    public void refuse(DeliveryNumber number, Reason reason) {
        store.refuse(new RefusedDelivery(number, businessDay.instant(), reason));
    }
}

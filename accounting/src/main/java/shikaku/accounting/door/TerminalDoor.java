package shikaku.accounting.door;

import java.time.Duration;
import shikaku.accounting.intake.Delivery;
import shikaku.accounting.intake.DeliveryNumber;
import shikaku.accounting.intake.LastTaken;
import shikaku.accounting.intake.Registration;
import shikaku.accounting.intake.StoreName;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/** 資格確認端末の扉: what accounting asks of the terminal. Failures are answers, not exceptions: they are everyday. */
public interface TerminalDoor {
    /**
     * The next result after the last taken, waited for at most {@code wait}.
     *
     * @throws InterruptedException when the program ends meanwhile
     */
    @Realizes(arrows = Arrow.A8, clauses = Clause.C6)
    Fetched next(LastTaken last, Duration wait) throws InterruptedException;

    /**
     * 照会番号登録.
     *
     * @throws InterruptedException when the program ends meanwhile
     */
    @Realizes(arrows = Arrow.A9, clauses = Clause.C6)
    Registered register(Registration registration) throws InterruptedException;

    /** What the door said to the question for results. */
    sealed interface Fetched {
        record Delivered(Delivery delivery) implements Fetched {}

        /** A result too large to be one. */
        record TooLarge(DeliveryNumber number) implements Fetched {}

        record Nothing() implements Fetched {}

        /** The terminal counts in another store than the one that was named. */
        record AnotherStore(StoreName store) implements Fetched {}

        /** Nothing to be used; to be asked again later. */
        record Failed(Reason reason) implements Fetched {}
    }

    /** What became of ⑨. */
    sealed interface Registered {
        record Done() implements Registered {}

        /** Asking again will not help before something changes. */
        record Refused(Reason reason) implements Registered {}

        /** Nobody knows; to be asked again later. Registering twice does no harm. */
        record Unknown(Reason reason) implements Registered {}
    }
}

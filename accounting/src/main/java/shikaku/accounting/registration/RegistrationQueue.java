package shikaku.accounting.registration;

import java.time.Instant;
import java.util.List;
import shikaku.accounting.intake.Registration;
import shikaku.message.Reason;

/** What is still to be registered; survives restarts. */
public interface RegistrationQueue {
    /** Those whose time has come, the oldest first. */
    List<Pending> due(Instant now, int most);

    /** Settles one that is done; keeps a row of evidence. Nothing happens when a newer one has taken its place. */
    void done(Pending pending, Instant now);

    /** Puts one off. */
    void postpone(Pending pending, Instant until, Reason reason);

    /** Gives one up until the patient's next visit; keeps a row of evidence. */
    void giveUp(Pending pending, Instant now, Reason reason);

    /**
     * One that waits.
     *
     * @param attempts already made
     * @param version tells it from a later one of the same patient
     */
    record Pending(Registration registration, int attempts, long version) {}
}

package shikaku.accounting.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.accounting.Due;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.message.Reason;
import shikaku.message.bulk.ReceptionNumber;

/** 予約の帳面; survives restarts, and what it changes has its row of evidence. */
public interface BookingBook {
    /**
     * Orders that those booked for the day are asked about who are due, and tells at once of whom nobody can be asked. Empty when something is
     * done; else why nothing is, which is on record: DAY_WITHOUT_BOOKINGS or BOOKINGS_ASKED_ALREADY.
     */
    Optional<Reason> begin(LocalDate day, Due due, String who);

    /** Whether {@link #begin} would do something. */
    boolean anyDue(LocalDate day, Due due);

    /** Who is booked for the day and can still not be asked about: their chart has no key. At most {@link shikaku.accounting.Limits#LEFT_OUT}. */
    List<Patient> leftOut(LocalDate day);

    /** Jobs that are not over, the oldest first. */
    List<AheadJob> open();

    /** The center has taken the job. */
    void sent(AheadJob job, ReceptionNumber reception);

    /** The center has answered: what it said of each. */
    void answered(AheadJob job, Map<PatientNumber, AskedAhead> said);

    /** Nothing will come of the job. */
    void failed(AheadJob job, Reason why);
}

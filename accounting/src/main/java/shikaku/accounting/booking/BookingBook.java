package shikaku.accounting.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import shikaku.accounting.patient.PatientNumber;
import shikaku.message.Reason;
import shikaku.message.bulk.ReceptionNumber;

/** 予約の帳面; survives restarts, and what it changes has its row of evidence. */
public interface BookingBook {
    /** Orders that everybody booked for the day is asked about, who can be; a day that was asked about is asked about again. */
    void begin(LocalDate day, String who);

    /** Whether there are bookings of the day and none of them was ever asked about. */
    boolean due(LocalDate day);

    /** Jobs that are not over, the oldest first. */
    List<AheadJob> open();

    /** The center has taken the job. */
    void sent(AheadJob job, ReceptionNumber reception);

    /** The center has answered: what it said of each. */
    void answered(AheadJob job, Map<PatientNumber, AskedAhead> said);

    /** Nothing will come of the job. */
    void failed(AheadJob job, Reason why);
}

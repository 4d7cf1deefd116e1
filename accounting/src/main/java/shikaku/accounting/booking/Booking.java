package shikaku.accounting.booking;

import java.time.LocalDate;
import shikaku.accounting.patient.Patient;

/**
 * 予約: that a patient comes on a day.
 *
 * @param patient as in the chart
 * @param asked what is known of their coverage on that day
 */
public record Booking(LocalDate day, Patient patient, AskedAhead asked) {}

package shikaku.accounting.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.patient.Patient;
import shikaku.message.bulk.ReceptionNumber;

/**
 * 一括照会の一件: one bulk inquiry about booked patients, at most {@link shikaku.accounting.Limits#BULK_PEOPLE}.
 *
 * @param number running number, which says nothing
 * @param begun when it was ordered, in real time
 * @param reception the center's name for it, once it is sent
 */
public record AheadJob(
        long number, LocalDate day, Instant begun, Optional<ReceptionNumber> reception, List<Patient> patients) {
    public AheadJob {
        patients = List.copyOf(patients);
    }

    @Override
    public String toString() {
        return "AheadJob[" + number + "]";
    }
}

package shikaku.accounting.booking;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shikaku.accounting.patient.Patient;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;

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

    /**
     * What it is called when it is sent: the same each time, and another's never. Once a chart was corrected the question is another, and the
     * center takes no other question under the same name.
     */
    RequestKey name(byte[] question) {
        var own = new ByteArrayOutputStream();
        own.writeBytes((number + " " + day + " " + begun + "\n").getBytes(StandardCharsets.UTF_8));
        own.writeBytes(question);
        return new RequestKey(UUID.nameUUIDFromBytes(own.toByteArray()).toString());
    }

    @Override
    public String toString() {
        return "AheadJob[" + number + "]";
    }
}

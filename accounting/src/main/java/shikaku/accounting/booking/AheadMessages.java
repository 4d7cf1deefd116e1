package shikaku.accounting.booking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardQuery;
import shikaku.message.BulkReading;
import shikaku.message.BulkWriting;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkQualificationRequest;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.Echo;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.RequestHeader;

/** 一括照会の電文, OQS-IF-005 to 008, as accounting writes and reads them; each patient stands as 患者番号, by which the answer is found again. */
public final class AheadMessages {
    /** Of no job of the center's. */
    private static final ReceptionNumber LEFT_OUT = new ReceptionNumber("left-out");

    private final RequestHeader header;

    public AheadMessages(InstitutionCode institution) {
        this.header = RequestHeader.of(institution);
    }

    /** OQS-IF-005 about everybody of the job who can be asked about. */
    public byte[] question(AheadJob job) {
        var written = new ByteArrayOutputStream();
        try (var writing = new BulkWriting(written, new BulkQualificationRequest(header, job.day()).envelope())) {
            for (Patient patient : job.patients()) {
                if (patient.insured().isPresent()) {
                    var query = new InsuredCardQuery(patient.insured().get(), patient.birthdate());
                    var number = Optional.of(patient.number().text());
                    writing.unit(
                            BulkQualificationRequest.UNIT,
                            new QualificationConfirmSearchInfo(query, false, number).toElements());
                }
            }
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
        return written.toByteArray();
    }

    /**
     * The center's name for the job, from OQS-IF-006.
     *
     * @throws MalformedMessage when it is none, or an error with its reason
     */
    public ReceptionNumber taken(byte[] document) {
        XmlMessage xml = XmlMessages.read(document);
        requireNoError(xml);
        BulkUploadResult result = BulkUploadResult.from(xml);
        requireOurs(result.header().request());
        return result.receptionNumber();
    }

    /** For the desk's list of that day, in the form of OQS-IF-008: who could not be asked about, by 患者番号 and 生年月日. */
    public byte[] leftOut(LocalDate day, LocalDateTime now, List<Patient> patients) {
        var written = new ByteArrayOutputStream();
        var counts = new BulkCounts(0, patients.size());
        var result = new BulkResult(now, header, Optional.of(day), LEFT_OUT, Optional.of(counts));
        try (var writing = new BulkWriting(written, result.envelope())) {
            for (Patient patient : patients) {
                writing.unit(BulkConfirmUnit.NAME, leftOut(patient).toElements());
            }
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
        return written.toByteArray();
    }

    private static BulkConfirmUnit leftOut(Patient patient) {
        Elements known = new Elements()
                .text("Birthdate", Formats.date(patient.birthdate()))
                .text("ArbitraryIdentifier", patient.number().text());
        return new BulkConfirmUnit(
                Echo.of(known), new Confirmation.NotDecided(Remark.of(Reason.NO_KEY_TO_ASK_WITH)), Optional.empty());
    }

    /** OQS-IF-007. */
    public byte[] fetch(ReceptionNumber reception) {
        return XmlMessages.write(new BulkDownloadRequest(header, reception).toXml());
    }

    /**
     * What OQS-IF-008 says of each patient; empty while the job is under way.
     *
     * @throws MalformedMessage when it is none, or an error, or of another job
     */
    public Optional<Map<PatientNumber, AskedAhead>> said(AheadJob job, byte[] document) {
        try {
            var reading = new BulkReading(() -> new ByteArrayInputStream(document), BulkConfirmUnit.NAME);
            XmlMessage envelope = reading.envelope();
            requireNoError(envelope);
            BulkResult result = BulkResult.from(envelope);
            requireOurs(result.request());
            if (!Optional.of(result.receptionNumber()).equals(job.reception())
                    || result.qualificationConfirmationDate()
                            .filter(date -> !date.equals(job.day()))
                            .isPresent()) {
                throw new MalformedMessage(Reason.UNEXPECTED_MESSAGE, ReceptionNumber.NAME);
            }
            return result.counts().isEmpty() ? Optional.empty() : Optional.of(units(reading));
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
    }

    private static Map<PatientNumber, AskedAhead> units(BulkReading reading) throws IOException {
        Map<PatientNumber, AskedAhead> said = new HashMap<>();
        reading.each(person -> {
            BulkConfirmUnit unit = BulkConfirmUnit.from(person);
            number(unit).ifPresent(patient -> said.put(patient, meaning(unit.confirmation())));
        });
        return said;
    }

    private static Optional<PatientNumber> number(BulkConfirmUnit unit) {
        Fields echo = unit.search().fields(QualificationConfirmSearchInfo.NAME);
        return echo.text("ArbitraryIdentifier").flatMap(PatientNumber::parse);
    }

    private static AskedAhead meaning(Confirmation confirmation) {
        return switch (confirmation) {
            case Confirmation.Decided(var eligibility, var _, var _, var _) ->
                new AskedAhead.Answered(eligibility.code());
            case Confirmation.NotDecided(Remark remark) ->
                new AskedAhead.NotTold(remark.reason().orElse(Reason.UNEXPECTED_MESSAGE));
        };
    }

    private void requireOurs(RequestHeader named) {
        if (!named.institution().equals(header.institution())) {
            throw new MalformedMessage(Reason.WRONG_INSTITUTION, "MedicalInstitutionCode");
        }
    }

    private static void requireNoError(XmlMessage xml) {
        ErrorResult.in(xml).ifPresent(error -> {
            throw new MalformedMessage(error.error().reason().orElse(Reason.UNEXPECTED_MESSAGE), "ErrorCode");
        });
    }
}

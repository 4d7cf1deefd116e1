package shikaku.accounting.booking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.accounting.People;
import shikaku.domain.InsuredCardQuery;
import shikaku.message.BulkReading;
import shikaku.message.BulkWriting;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkQualificationRequest;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.Echo;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultHeader;

/** What a center says to a bulk inquiry, for tests. */
public final class BulkAnswers {
    public static final ReceptionNumber JOB = new ReceptionNumber("20261123-7");

    private static final RequestHeader HEADER = RequestHeader.of(People.CLINIC);

    private BulkAnswers() {}

    public static byte[] taken() {
        return XmlMessages.write(
                new BulkUploadResult(new ResultHeader(People.TODAY.atTime(19, 0), HEADER), JOB).toXml());
    }

    public static byte[] underWay(LocalDate day) {
        return result(day, JOB, Optional.empty(), Map.of());
    }

    public static byte[] said(LocalDate day, Map<QualificationConfirmSearchInfo, Confirmation> said) {
        return result(day, JOB, Optional.of(new BulkCounts(said.size(), 0)), said);
    }

    public static byte[] said(
            LocalDate day, ReceptionNumber job, Map<QualificationConfirmSearchInfo, Confirmation> said) {
        return result(day, job, Optional.of(new BulkCounts(said.size(), 0)), said);
    }

    /** Who was asked about in OQS-IF-005, by what accounting calls them. */
    public static Map<String, QualificationConfirmSearchInfo> asked(byte[] request) {
        Map<String, QualificationConfirmSearchInfo> asked = new LinkedHashMap<>();
        try {
            new BulkReading(() -> new ByteArrayInputStream(request), BulkQualificationRequest.UNIT).each(person -> {
                QualificationConfirmSearchInfo search = QualificationConfirmSearchInfo.from(person);
                asked.put(search.arbitraryIdentifier().orElseThrow(), search);
            });
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
        return asked;
    }

    /** The day that was asked about. */
    public static LocalDate day(byte[] request) {
        try {
            return BulkQualificationRequest.from(
                            new BulkReading(() -> new ByteArrayInputStream(request), BulkQualificationRequest.UNIT)
                                    .envelope())
                    .qualificationConfirmationDate();
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
    }

    public static QualificationConfirmSearchInfo search(People person, String number) {
        return new QualificationConfirmSearchInfo(
                new InsuredCardQuery(person.key(), person.birthdate()), false, Optional.of(number));
    }

    private static byte[] result(
            LocalDate day,
            ReceptionNumber job,
            Optional<BulkCounts> counts,
            Map<QualificationConfirmSearchInfo, Confirmation> said) {
        var result = new BulkResult(People.TODAY.atTime(19, 1), HEADER, Optional.of(day), job, counts);
        var written = new ByteArrayOutputStream();
        try (var writing = new BulkWriting(written, result.envelope())) {
            for (var one : said.entrySet()) {
                var unit = new BulkConfirmUnit(Echo.of(one.getKey().toElements()), one.getValue(), Optional.empty());
                writing.unit(BulkConfirmUnit.NAME, unit.toElements());
            }
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
        return written.toByteArray();
    }
}

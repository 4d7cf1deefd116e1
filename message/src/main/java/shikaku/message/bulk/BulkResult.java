package shikaku.message.bulk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.code.CharacterCodeIdentifier;
import shikaku.message.code.SegmentOfResult;
import shikaku.message.oqs.RequestHeader;

/**
 * OQS-IF-008 and 012 結果 without its people: {@link BulkConfirmUnit} or {@link BulkRegistrationUnit} repeats in the body, one for each.
 *
 * @param processExecutionTime 処理実行日時 in Japan's time, to the second
 * @param request the echo of the first request's header
 * @param qualificationConfirmationDate 資格確認日; of inquiries only
 * @param receptionNumber 受付番号
 * @param counts how many there are; none while the job is under way (処理中), and then there are no people either
 */
public record BulkResult(
        LocalDateTime processExecutionTime,
        RequestHeader request,
        Optional<LocalDate> qualificationConfirmationDate,
        ReceptionNumber receptionNumber,
        Optional<BulkCounts> counts) {

    public BulkResult {
        processExecutionTime = processExecutionTime.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The message before its first person. */
    public XmlMessage envelope() {
        return XmlMessage.of(
                new Elements()
                        .text("ProcessExecutionTime", Formats.time(processExecutionTime))
                        .optional("QualificationConfirmationDate", qualificationConfirmationDate, Formats::date)
                        .all(request.toElements())
                        .text(ReceptionNumber.NAME, receptionNumber.value())
                        .text("SegmentOfResult", segment().code())
                        .all(counts.map(BulkCounts::toElements).orElseGet(Elements::new))
                        .text("CharacterCodeIdentifier", CharacterCodeIdentifier.UTF_8.code()),
                new Elements());
    }

    /**
     * Reads it from what stands around the people; look for a {@link shikaku.message.oqs.ErrorResult} first.
     *
     * @throws MalformedMessage when {@code envelope} is of no such result
     */
    public static BulkResult from(XmlMessage envelope) {
        Fields header = envelope.headerFields();
        return new BulkResult(
                header.required("ProcessExecutionTime", Formats::time),
                RequestHeader.from(header),
                header.optional("QualificationConfirmationDate", Formats::date),
                header.required(ReceptionNumber.NAME, ReceptionNumber::new),
                counts(header));
    }

    private SegmentOfResult segment() {
        return counts.isPresent() ? SegmentOfResult.NORMAL : SegmentOfResult.PROCESSING;
    }

    private static Optional<BulkCounts> counts(Fields header) {
        return switch (header.required("SegmentOfResult", Formats.code(SegmentOfResult.class))) {
            case NORMAL -> Optional.of(BulkCounts.from(header));
            case PROCESSING -> Optional.empty();
            case ABNORMAL -> throw new MalformedMessage(Reason.UNEXPECTED_MESSAGE, "SegmentOfResult");
        };
    }
}

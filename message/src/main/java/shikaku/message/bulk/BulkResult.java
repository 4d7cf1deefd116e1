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
 * @param soFar how many are done while the job is under way, for whoever waits. That the same elements say it is our profile: what the real
 *     center puts into them beside 処理中 is not public
 */
public record BulkResult(
        LocalDateTime processExecutionTime,
        RequestHeader request,
        Optional<LocalDate> qualificationConfirmationDate,
        ReceptionNumber receptionNumber,
        Optional<BulkCounts> counts,
        Optional<BulkCounts> soFar) {

    public BulkResult {
        processExecutionTime = processExecutionTime.truncatedTo(ChronoUnit.SECONDS);
        if (counts.isPresent() && soFar.isPresent()) {
            throw new IllegalArgumentException("a finished job is not under way");
        }
    }

    /** One that does not say how far it is. */
    public BulkResult(
            LocalDateTime processExecutionTime,
            RequestHeader request,
            Optional<LocalDate> qualificationConfirmationDate,
            ReceptionNumber receptionNumber,
            Optional<BulkCounts> counts) {
        this(processExecutionTime, request, qualificationConfirmationDate, receptionNumber, counts, Optional.empty());
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
                        .all(counts.or(() -> soFar).map(BulkCounts::toElements).orElseGet(Elements::new))
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
        boolean done = finished(header);
        Optional<BulkCounts> told = done || told(header) ? Optional.of(BulkCounts.from(header)) : Optional.empty();
        return new BulkResult(
                header.required("ProcessExecutionTime", Formats::time),
                RequestHeader.from(header),
                header.optional("QualificationConfirmationDate", Formats::date),
                header.required(ReceptionNumber.NAME, ReceptionNumber::new),
                told.filter(_ -> done),
                told.filter(_ -> !done));
    }

    private SegmentOfResult segment() {
        return counts.isPresent() ? SegmentOfResult.NORMAL : SegmentOfResult.PROCESSING;
    }

    private static boolean finished(Fields header) {
        return switch (header.required("SegmentOfResult", SegmentOfResult::ofWire)) {
            case NORMAL -> true;
            case PROCESSING -> false;
            case ABNORMAL -> throw new MalformedMessage(Reason.UNEXPECTED_MESSAGE, "SegmentOfResult");
        };
    }

    /** Whether somebody's center says how far it is; one that tells half of it tells nothing. */
    private static boolean told(Fields header) {
        return header.text("NumberOfNormalProcessing").isPresent()
                && header.text("NumberOfError").isPresent();
    }
}

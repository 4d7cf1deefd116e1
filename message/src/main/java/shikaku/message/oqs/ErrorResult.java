package shikaku.message.oqs;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.domain.InstitutionCode;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.code.CharacterCodeIdentifier;
import shikaku.message.code.SegmentOfResult;

/**
 * The answer to a message that failed as a whole: {@code SegmentOfResult} 9 with a code and its text in the header (the
 * first level of codes), and beside it what its question's result must have.
 *
 * @param processExecutionTime 処理実行日時 in Japan's time, to the second
 * @param institution 医療機関コード, where it is known
 * @param error ErrorCode and ErrorMessage
 * @param echo what is said of the question; not read back, because whoever asked knows it and an error must be understood whatever else is wrong
 */
public record ErrorResult(
        LocalDateTime processExecutionTime, Optional<InstitutionCode> institution, Remark error, ErrorEcho echo) {

    public ErrorResult {
        processExecutionTime = processExecutionTime.truncatedTo(ChronoUnit.SECONDS);
    }

    /** One that echoes the client's own name for the message at most. */
    public ErrorResult(
            LocalDateTime processExecutionTime,
            Optional<InstitutionCode> institution,
            Optional<String> arbitraryFileIdentifier,
            Remark error) {
        this(processExecutionTime, institution, error, new ErrorEcho(arbitraryFileIdentifier, List.of(), List.of()));
    }

    /** The client's own name for the message, where it could be read. */
    public Optional<String> arbitraryFileIdentifier() {
        return echo.arbitraryFileIdentifier();
    }

    /** The same as the answer to a question. */
    public ErrorResult answering(ErrorEcho question) {
        return new ErrorResult(processExecutionTime, institution, error, question);
    }

    /**
     * The error of one of our reasons. ErrorMessage is one text, and how long it may be is not public: ours says what the reception does in both
     * languages, and an official center's is taken as it comes. What the vendor does is not sent beside it: a header of HTTP holds
     * ASCII only, and the code names that text wherever the table of reasons is.
     */
    public static ErrorResult of(Reason reason, LocalDateTime now, Optional<InstitutionCode> institution) {
        return new ErrorResult(now, institution, Optional.empty(), Remark.of(reason));
    }

    public XmlMessage toXml() {
        var header = new Elements().text("ProcessExecutionTime", Formats.time(processExecutionTime));
        echo.header().forEach(header::element);
        var body = new Elements();
        echo.body().forEach(body::element);
        return XmlMessage.of(
                header.optional("MedicalInstitutionCode", institution, InstitutionCode::digits)
                        .optional("ArbitraryFileIdentifier", arbitraryFileIdentifier(), Function.identity())
                        .text("SegmentOfResult", SegmentOfResult.ABNORMAL.code())
                        .text("ErrorCode", error.code())
                        .text("ErrorMessage", error.message())
                        .text("CharacterCodeIdentifier", CharacterCodeIdentifier.UTF_8.code()),
                body);
    }

    /**
     * The error that a message is, if it is one.
     *
     * @throws shikaku.message.MalformedMessage when it is an error that cannot be read
     */
    public static Optional<ErrorResult> in(XmlMessage xml) {
        Fields header = xml.headerFields();
        return header.optional("SegmentOfResult", SegmentOfResult::ofWire)
                .filter(segment -> segment == SegmentOfResult.ABNORMAL)
                .map(_ -> from(header));
    }

    private static ErrorResult from(Fields header) {
        return new ErrorResult(
                header.required("ProcessExecutionTime", Formats::time),
                header.optional("MedicalInstitutionCode", InstitutionCode::new),
                header.optional("ArbitraryFileIdentifier", Formats.text(Limits.ARBITRARY_IDENTIFIER_LENGTH)),
                new Remark(
                        header.required("ErrorCode", Remark.TEXT),
                        header.optional("ErrorMessage", Remark.TEXT).orElse("")));
    }
}

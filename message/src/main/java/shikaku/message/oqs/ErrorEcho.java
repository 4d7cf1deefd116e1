package shikaku.message.oqs;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.message.Element;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.MalformedMessage;
import shikaku.message.XmlMessage;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.code.ProcessingResultStatus;
import shikaku.message.code.ReferenceClassification;

/**
 * What an error result says of the question beside the error (interface.md §2.4): what the result's header must have, the question as it
 * came, understood or not, and 処理結果状況. Of a question that could not be read at all, as much as its kind tells.
 *
 * @param arbitraryFileIdentifier the client's own name for the message
 * @param header 資格確認日 where the question names a day, 照会区分 of an inquiry, 受付番号 of a job
 * @param body the block of the question, its elements of the dictionary alone, and 処理結果状況
 */
public record ErrorEcho(Optional<String> arbitraryFileIdentifier, List<Element> header, List<Element> body) {

    /** Nothing is known of the question. */
    public static final ErrorEcho NONE = new ErrorEcho(Optional.empty(), List.of(), List.of());

    private static final String DATE = "QualificationConfirmationDate";

    private static final Set<String> KEY = Set.of(
            "InsurerNumber",
            "InsuredCardSymbol",
            "InsuredIdentificationNumber",
            "InsuredBranchNumber",
            "Birthdate",
            "LimitApplicationCertificateRelatedConsFlg",
            "ArbitraryIdentifier",
            "ReferenceNumber");

    public ErrorEcho {
        header = List.copyOf(header);
        body = List.copyOf(body);
    }

    /** Of OQS-IF-001. */
    public static ErrorEcho ofInquiry(Optional<XmlMessage> asked) {
        return new ErrorEcho(
                identifier(asked),
                header(asked, ReferenceClassification.INSURED_CARD),
                body(QualificationConfirmSearchInfo.NAME, asked));
    }

    /** Of an inquiry by card, whose question stands in no result either. */
    public static ErrorEcho ofCard(Optional<XmlMessage> asked) {
        return new ErrorEcho(identifier(asked), header(asked, ReferenceClassification.MY_NUMBER_CARD), error());
    }

    /** Of OQS-IF-005 and 009, as far as it stands around the people: a job that was not taken. */
    public static ErrorEcho ofJob(Optional<XmlMessage> asked) {
        return new ErrorEcho(identifier(asked), date(asked).toList(), error());
    }

    /** Of OQS-IF-007 and 011: 受付番号 tells which job. */
    public static ErrorEcho ofJobsResult(Optional<XmlMessage> asked) {
        Optional<ReceptionNumber> job = asked.flatMap(
                question -> lenient(() -> question.bodyFields().optional(ReceptionNumber.NAME, ReceptionNumber::new)));
        return new ErrorEcho(
                identifier(asked),
                new Elements()
                        .optional(ReceptionNumber.NAME, job, ReceptionNumber::value)
                        .toList(),
                error());
    }

    /** Of OQS-IF-003. */
    public static ErrorEcho ofRegistration(Optional<XmlMessage> asked) {
        return new ErrorEcho(identifier(asked), List.of(), body(ReferenceNumberRegistrationInfo.NAME, asked));
    }

    /** Of any other, of whose result no more is known than its name. */
    public static ErrorEcho ofOther(Optional<XmlMessage> asked) {
        return new ErrorEcho(identifier(asked), List.of(), List.of());
    }

    private static Optional<String> identifier(Optional<XmlMessage> asked) {
        return asked.flatMap(question -> lenient(() -> question.headerFields()
                .optional("ArbitraryFileIdentifier", Formats.text(Limits.ARBITRARY_IDENTIFIER_LENGTH))));
    }

    private static List<Element> header(Optional<XmlMessage> asked, ReferenceClassification by) {
        return date(asked).text("ReferenceClassification", by.code()).toList();
    }

    private static Elements date(Optional<XmlMessage> asked) {
        Optional<LocalDate> date =
                asked.flatMap(question -> lenient(() -> question.headerFields().optional(DATE, Formats::date)));
        return new Elements().optional(DATE, date, Formats::date);
    }

    private static List<Element> error() {
        return new Elements()
                .text("ProcessingResultStatus", ProcessingResultStatus.ERROR.code())
                .toList();
    }

    private static List<Element> body(String name, Optional<XmlMessage> asked) {
        var body = new Elements();
        asked.flatMap(question -> lenient(() -> question.bodyFields().block(name)))
                .ifPresent(block -> body.element(new Block(name, known(block))));
        error().forEach(body::element);
        return body.toList();
    }

    /** Each element once, the first of those that came twice, and none longer than what is echoed elsewhere. */
    private static List<Element> known(Fields block) {
        Set<String> told = new HashSet<>();
        return block.elements().stream()
                .filter(element -> element instanceof Leaf(var name, var text)
                        && KEY.contains(name)
                        && text.codePointCount(0, text.length()) <= Limits.ARBITRARY_IDENTIFIER_LENGTH
                        && told.add(name))
                .toList();
    }

    /** What the question says, unless that is what is wrong with it. */
    private static <T> Optional<T> lenient(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }

    /** Reads something that may be wrong. */
    private interface Reading<T> {
        Optional<T> read();
    }

    @Override
    public String toString() {
        return "ErrorEcho[…]";
    }
}

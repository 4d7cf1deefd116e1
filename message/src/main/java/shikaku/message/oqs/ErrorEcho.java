package shikaku.message.oqs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import shikaku.message.Element;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;
import shikaku.message.Limits;
import shikaku.message.MalformedMessage;
import shikaku.message.XmlMessage;
import shikaku.message.code.ProcessingResultStatus;
import shikaku.message.code.ReferenceClassification;

/**
 * What an error result says of the question beside the error (interface.md §2.4): what the result's header must have, the question as it
 * came, understood or not, and 処理結果状況. Of a question that could not be read at all, as much as its kind tells.
 *
 * @param arbitraryFileIdentifier the client's own name for the message
 * @param header 資格確認日 where the question names a day, and 照会区分
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
        var header = new Elements()
                .optional(DATE, asked.flatMap(ErrorEcho::date), Function.identity())
                .text("ReferenceClassification", ReferenceClassification.INSURED_CARD.code());
        return new ErrorEcho(identifier(asked), header.toList(), body(QualificationConfirmSearchInfo.NAME, asked));
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

    private static Optional<String> date(XmlMessage asked) {
        return lenient(() -> asked.headerFields().optional(DATE, Formats::date)).map(Formats::date);
    }

    private static List<Element> body(String name, Optional<XmlMessage> asked) {
        var body = new Elements();
        asked.flatMap(question -> lenient(() -> question.bodyFields().block(name)))
                .ifPresent(block -> body.element(new Block(name, known(block))));
        return body.text("ProcessingResultStatus", ProcessingResultStatus.ERROR.code())
                .toList();
    }

    /** Each element once, and none longer than what is echoed elsewhere. */
    private static List<Element> known(Fields block) {
        return block.elements().stream()
                .filter(element -> element instanceof Leaf(var name, var text)
                        && KEY.contains(name)
                        && text.codePointCount(0, text.length()) <= Limits.ARBITRARY_IDENTIFIER_LENGTH)
                .limit(KEY.size())
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

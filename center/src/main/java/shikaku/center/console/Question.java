package shikaku.center.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.message.Element;
import shikaku.message.XmlMessage;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;

/** 電文の種類: the questions that can be tried, with their elements (interface.md §2.4). */
enum Question {
    /** 資格確認. */
    INQUIRY(
            QualificationConfirmSearchInfo.NAME,
            List.of(
                    Known.must("QualificationConfirmationDate", Value.DATE),
                    Known.must("MedicalInstitutionCode", Value.INSTITUTION),
                    Known.may("ArbitraryFileIdentifier", Value.TEXT)),
            List.of(
                    Known.must("InsurerNumber", Value.INSURER),
                    Known.may("InsuredCardSymbol", Value.SYMBOL),
                    Known.must("InsuredIdentificationNumber", Value.NUMBER),
                    Known.may("InsuredBranchNumber", Value.BRANCH),
                    Known.must("Birthdate", Value.DATE),
                    Known.must("LimitApplicationCertificateRelatedConsFlg", Value.FLAG),
                    Known.may("ArbitraryIdentifier", Value.TEXT))),
    /** 照会番号登録. */
    REGISTRATION(
            ReferenceNumberRegistrationInfo.NAME,
            List.of(
                    Known.must("MedicalInstitutionCode", Value.INSTITUTION),
                    Known.may("ArbitraryFileIdentifier", Value.TEXT)),
            List.of(
                    Known.must("ReferenceNumber", Value.REFERENCE),
                    Known.must("InsurerNumber", Value.INSURER),
                    Known.may("InsuredCardSymbol", Value.SYMBOL),
                    Known.must("InsuredIdentificationNumber", Value.NUMBER),
                    Known.may("InsuredBranchNumber", Value.BRANCH)));

    private final String block;
    private final List<Known> header;
    private final List<Known> body;

    Question(String block, List<Known> header, List<Known> body) {
        this.block = block;
        this.header = header;
        this.body = body;
    }

    /** An element that the question knows. */
    record Known(String name, Value value, boolean mandatory) {
        static Known must(String name, Value value) {
            return new Known(name, value, true);
        }

        static Known may(String name, Value value) {
            return new Known(name, value, false);
        }
    }

    /** A list of elements as it arrived, and what it should be. */
    record Part(String parent, List<Element> elements, List<Known> known) {}

    /** Which one a message is, by the block in its body; empty for none of them. */
    static Optional<Question> of(XmlMessage message) {
        return Stream.of(values())
                .filter(each -> message.body().stream()
                        .anyMatch(element -> element.name().equals(each.block)))
                .findFirst();
    }

    String block() {
        return block;
    }

    /** Its two lists of elements, as they arrived. */
    List<Part> parts(XmlMessage message) {
        List<Element> inside = message.body().stream()
                .filter(element -> element.name().equals(block))
                .findFirst()
                .map(Question::children)
                .orElse(List.of());
        return List.of(new Part("MessageHeader", message.header(), header), new Part(block, inside, body));
    }

    private static List<Element> children(Element element) {
        return switch (element) {
            case Element.Block(var _, var children) -> children;
            case Element.Leaf _ -> List.of();
        };
    }
}

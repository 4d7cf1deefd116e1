package shikaku.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;

class XmlMessagesTest {

    private static final String KANJI = "髙橋\u3000葛\uDB40\uDD00城 𠮷野 ●";

    @Test
    void whatIsWrittenIsReadBackUnchanged() {
        var message = new XmlMessage(
                List.of(new Leaf("MedicalInstitutionCode", "2810000008")),
                List.of(new Block(
                        "ResultList", List.of(new Leaf("Name", KANJI), new Leaf("InsurerNumber", "  138057")))));
        assertThat(XmlMessages.read(XmlMessages.write(message))).isEqualTo(message);
    }

    @Test
    void theWriterDeclaresUtf8AndStandaloneNo() {
        assertThat(new String(XmlMessages.write(new XmlMessage(List.of(), List.of())), UTF_8))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                        <XmlMsg><MessageHeader></MessageHeader><MessageBody></MessageBody></XmlMsg>
                        """);
    }

    @Test
    void markupAndLineEndsInATextAreNotLost() {
        var message = body(new Leaf("Address", "1 < 2 & \"3\" > 0 ]]>\r\n\tend"));
        assertThat(XmlMessages.read(XmlMessages.write(message))).isEqualTo(message);
    }

    @Test
    void aShiftJisRequestWithKanjiOfWindowsMachinesIsRead() {
        String xml = document("Shift_JIS", "<Name>髙橋\u3000①ﾀﾛｳ</Name>");
        assertThat(XmlMessages.read(xml.getBytes(Charset.forName("windows-31j"))))
                .isEqualTo(body(new Leaf("Name", "髙橋\u3000①ﾀﾛｳ")));
    }

    @Test
    void aByteOrderMarkIsTolerated() {
        assertThat(XmlMessages.read(("\uFEFF" + document("UTF-8", "<Name>あ</Name>")).getBytes(UTF_8)))
                .isEqualTo(body(new Leaf("Name", "あ")));
    }

    @Test
    void aMessageWithoutDeclarationIsUtf8() {
        assertThat(read("<XmlMsg><MessageBody><Name>あ</Name></MessageBody><MessageHeader/></XmlMsg>"))
                .isEqualTo(body(new Leaf("Name", "あ")));
    }

    @Test
    void commentsInstructionsAndWhiteSpaceBetweenElementsSayNothing() {
        assertThat(read(document("UTF-8", "\n <!-- x --><?y z?>\n <Name>あ<!-- x -->い</Name>\n")))
                .isEqualTo(body(new Leaf("Name", "あい")));
    }

    @Test
    void unknownElementsAreKept() {
        var message = body(new Block("New2027", List.of(new Leaf("Unheard", "of"))));
        assertThat(XmlMessages.read(XmlMessages.write(message))).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a·b", "か\u3099", "被保険者々ー", "e\u0301", "ก่ข", "_a-b.1"})
    void anUnknownElementIsKeptWhateverXmlLetsItBeCalled(String name) {
        XmlMessage message = read(document("UTF-8", "<" + name + ">x</" + name + ">"));
        assertThat(message).isEqualTo(body(new Leaf(name, "x")));
        assertThat(XmlMessages.read(XmlMessages.write(message))).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "<XmlMsg>",
                "<XmlMsg><MessageHeader/>",
                "<XmlMsg><MessageHeader/></XmlMsg><XmlMsg/>",
                "<XmlMsg><MessageHeader/><Other/></XmlMsg>",
                "<XmlMsg><MessageHeader/><MessageBody>loose <a>b</a></MessageBody></XmlMsg>",
                "<x:XmlMsg xmlns:x='urn:x'><x:MessageHeader/></x:XmlMsg>",
                "<?xml version='1.0' encoding='UTF-16'?><XmlMsg><MessageHeader/></XmlMsg>",
                "<?xml version='1.1'?><XmlMsg><MessageHeader/></XmlMsg>",
                "<XmlMsg><MessageHeader/><MessageBody><a>&unknown;</a></MessageBody></XmlMsg>",
                "<XmlMsg><MessageHeader/><MessageBody><a>&#0;</a></MessageBody></XmlMsg>",
                "<XmlMsg><MessageHeader/><MessageBody><a>\u0001</a></MessageBody></XmlMsg>",
            })
    void whatIsNoMessageIsMalformed(String xml) {
        assertThat(refusal(xml.getBytes(UTF_8))).isIn(Reason.MESSAGE_MALFORMED, Reason.FORBIDDEN_XML);
    }

    @Test
    void theRootMustBeOurs() {
        assertThat(refusal("<html><MessageHeader/></html>")).isEqualTo(Reason.UNEXPECTED_MESSAGE);
    }

    @Test
    void theHeaderStandsExactlyOnce() {
        assertThat(refusal("<XmlMsg><MessageBody/></XmlMsg>")).isEqualTo(Reason.ELEMENT_MISSING);
        assertThat(refusal("<XmlMsg><MessageHeader/><MessageHeader/></XmlMsg>")).isEqualTo(Reason.ELEMENT_REPEATED);
    }

    @Test
    void bytesThatTheEncodingDoesNotHaveAreRefusedAndNotReplaced() {
        byte[] xml = document("UTF-8", "<Name>あ</Name>").getBytes(UTF_8);
        xml[xml.length - 60] = (byte) 0xFF;
        assertThat(refusal(xml)).isEqualTo(Reason.FORBIDDEN_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0008", "\u001F", "\uFFFE", "\uD800", "\uDC00x"})
    void theWriterRefusesWhatXmlCannotSay(String text) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> XmlMessages.write(body(new Leaf("Name", text))))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN_CHARACTER);
                    assertThat(refused.where()).isEqualTo("Name");
                });
    }

    @Test
    void theWriterRefusesANameThatIsMarkup() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> XmlMessages.write(body(new Leaf("a><b", "x"))));
    }

    @Test
    void printingATreeShowsNamesAndNoValues() {
        assertThat(body(new Leaf("Name", "山田")).toString()).contains("Name").doesNotContain("山田");
    }

    private static XmlMessage body(Element element) {
        return new XmlMessage(List.of(), List.of(element));
    }

    private static String document(String encoding, String body) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\" standalone=\"no\"?>"
                + "<XmlMsg><MessageHeader/><MessageBody>" + body + "</MessageBody></XmlMsg>";
    }

    private static XmlMessage read(String xml) {
        return XmlMessages.read(xml.getBytes(UTF_8));
    }

    private static Reason refusal(String xml) {
        return refusal(xml.getBytes(UTF_8));
    }

    private static Reason refusal(byte[] xml) {
        try {
            XmlMessages.read(xml);
            throw new AssertionError("was read");
        } catch (MalformedMessage refused) {
            return refused.reason();
        }
    }
}

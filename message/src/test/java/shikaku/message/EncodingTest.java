package shikaku.message;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "<?xml version='1.0' encoding='Shift_JIS'?>, windows-31j",
                "<?xml version=\"1.0\" encoding = \"shift_jis\" standalone=\"no\"?>, windows-31j",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>, UTF-8",
                "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>, UTF-8",
                "<?xml version=\"1.0\"?>, UTF-8",
                "<XmlMsg encoding='Shift_JIS'>, UTF-8",
            })
    void theDeclarationDecidesBetweenTheTwoInUse(String head, String charset) {
        assertThat(Encoding.of(head.getBytes(UTF_8)).name()).isEqualToIgnoringCase(charset);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF8, UTF-8",
        "sjis, windows-31j",
        "x-sjis, windows-31j",
        "Shift-JIS, windows-31j",
        "MS932, windows-31j",
        "CP932, windows-31j"
    })
    void theTwoGoByTheOtherNamesThatSoftwareGivesThem(String name, String charset) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + name
                + "\"?><XmlMsg><MessageHeader><Name>神髙</Name></MessageHeader><MessageBody/></XmlMsg>";
        XmlMessage read = XmlMessages.read(xml.getBytes(Charset.forName(charset)));
        assertThat(read.headerFields().optional("Name", text -> text)).contains("神髙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUC-JP", "UTF-7", "UTF-16", "ISO-2022-JP"})
    void otherEncodingsAreRefused(String name) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> Encoding.of(("<?xml version='1.0' encoding='" + name + "'?>").getBytes(UTF_8)))
                .withMessageContaining("encoding");
    }

    @Test
    void theMarkWithWhichOldSoftwareEndsAFileIsNoPartOfTheMessage() {
        String xml = "<XmlMsg><MessageHeader/><MessageBody/></XmlMsg>";
        for (String end : List.of("\u001A", "\r\n\u001A")) {
            assertThat(XmlMessages.read((xml + end).getBytes(UTF_8))).isEqualTo(XmlMessages.read(xml.getBytes(UTF_8)));
        }
        for (String wrong :
                List.of(xml + "\u001A\u001A", xml + "\u001A\n", xml.replace("r/>", "r>\u001A</MessageHeader>"))) {
            assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> XmlMessages.read(wrong.getBytes(UTF_8)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<XmlMsg><MessageHeader/></XmlMsg>"})
    void utf16IsRefusedAsAnEncodingEvenUndeclared(String xml) {
        for (Charset form : List.of(UTF_16, UTF_16BE, UTF_16LE)) {
            assertThatExceptionOfType(MalformedMessage.class)
                    .isThrownBy(() -> XmlMessages.read(xml.getBytes(form)))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.MESSAGE_MALFORMED))
                    .satisfies(refused -> assertThat(refused.where()).isEqualTo("encoding"));
        }
    }
}

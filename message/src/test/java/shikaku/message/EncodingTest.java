package shikaku.message;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.util.List;
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
    @ValueSource(strings = {"EUC-JP", "UTF-7", "UTF-16", "ISO-2022-JP"})
    void otherEncodingsAreRefused(String name) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> Encoding.of(("<?xml version='1.0' encoding='" + name + "'?>").getBytes(UTF_8)))
                .withMessageContaining("encoding");
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

package shikaku.terminal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "OQSsiquc01req_202611240001.xml, OQSsiquc01res_202611240001.xml",
        "OQSsiimm01req_20261124_patient.xml, OQSsiimm01res_20261124_patient.xml",
        "OQSmuquc02req_1.xml, OQSmuquc02res_1.xml",
        "YZKsiquc01req_0126112409300000000000123.xml, YZKsiquc01res_0126112409300000000000123.xml",
        "OQSsiquc01req_req_1.xml, OQSsiquc01res_req_1.xml",
        "request.xml, error_request.xml",
        "OQSsiquc01res_1.xml, error_OQSsiquc01res_1.xml"
    })
    void anAnswerHasTheNameOfItsRequest(String request, String answer) {
        assertThat(new FileName(request).answer()).isEqualTo(new FileName(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "OQSmuquc02res_1.xml, OQSmuquc02res_1.zip",
        "OQSmuquc02res_1.XML, OQSmuquc02res_1.zip",
        "error_request, error_request.zip"
    })
    void anArchiveHasTheNameOfWhatItHolds(String answer, String archive) {
        assertThat(new FileName(answer).zipped()).isEqualTo(new FileName(archive));
        assertThat(new FileName("a".repeat(FileName.MAX_LENGTH)).zipped().value())
                .hasSize(FileName.MAX_LENGTH);
    }

    @Test
    void aNameLongerThanTheLimitIsNoRequest() {
        assertThat(FileName.of(Path.of("a".repeat(FileName.MAX_LENGTH + 1)))).isEmpty();
        assertThat(FileName.of(Path.of("a".repeat(FileName.MAX_LENGTH))))
                .map(name -> name.answer().value().length())
                .contains(FileName.MAX_LENGTH);
    }

    /** Bytes that nobody can read are three each in the answer's name. */
    @ParameterizedTest
    @ValueSource(strings = {"OQSsiquc01req_", ""})
    void anAnswersNameIsNoLongerThanADiskTakes(String prefix) {
        FileName answer = new FileName(prefix + "\uFFFD".repeat(100) + ".xml").answer();
        assertThat(answer.value().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(250, FileName.MAX_BYTES);
        assertThat(answer.value()).endsWith("\uFFFD.xml");
        assertThat(answer.zipped().value().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(FileName.MAX_BYTES);
    }
}

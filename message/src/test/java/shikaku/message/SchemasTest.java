package shikaku.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkRegistrationRequest;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultHeader;

/** The schemas that vendors get: they take what we write and refuse what is spelled otherwise. */
class SchemasTest {

    private static final Schemas SCHEMAS = new Schemas();
    private static final RequestHeader HEADER = RequestHeader.of(Samples.CLINIC);
    private static final ReceptionNumber NUMBER = new ReceptionNumber("20261124-0001");

    @Test
    void theMessagesAroundABulkJobAreAsTheirSchemasSay() {
        var accepted = new BulkUploadResult(new ResultHeader(Samples.NOW, HEADER), NUMBER);
        var fetch = new BulkDownloadRequest(HEADER, NUMBER);
        for (String family : new String[] {"OQSmuquc", "OQSmuimm"}) {
            SCHEMAS.accept(family + "01res", XmlMessages.write(accepted.toXml()));
            SCHEMAS.accept(family + "02req", XmlMessages.write(fetch.toXml()));
        }
        SCHEMAS.accept("OQSmuimm01req", XmlMessages.write(new BulkRegistrationRequest(HEADER).envelope()));
        assertThat(BulkUploadResult.from(accepted.toXml())).isEqualTo(accepted);
        assertThat(BulkDownloadRequest.from(fetch.toXml())).isEqualTo(fetch);
    }

    @Test
    void anErrorIsAsItsSchemaSays() {
        for (Reason reason : Reason.values()) {
            var error = ErrorResult.of(reason, Samples.NOW, Optional.of(Samples.CLINIC));
            assertThatNoException().isThrownBy(() -> SCHEMAS.accept("error", XmlMessages.write(error.toXml())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ReceptionNumber, ReceptionNo",
        "2811, 281",
        "</MessageBody>, <Unheard>1</Unheard></MessageBody>",
        "20261124-0001, 2026/11/24"
    })
    void whatIsSpelledOtherwiseIsRefused(String written, String otherwise) {
        String xml =
                new String(XmlMessages.write(new BulkDownloadRequest(HEADER, NUMBER).toXml()), StandardCharsets.UTF_8);
        String clinic = Samples.CLINIC.digits().substring(0, 4);
        String wrong = xml.replace(written.equals("2811") ? clinic : written, otherwise);
        assertThat(wrong).isNotEqualTo(xml);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> SCHEMAS.accept("OQSmuquc02req", wrong.getBytes(StandardCharsets.UTF_8)));
    }
}

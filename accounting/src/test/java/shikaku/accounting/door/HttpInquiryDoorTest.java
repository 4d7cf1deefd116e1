package shikaku.accounting.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.accounting.Limits;
import shikaku.accounting.People;
import shikaku.accounting.door.InquiryDoor.Asked;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.Remark;

class HttpInquiryDoorTest {
    private static final byte[] QUESTION = "<XmlMsg/>".getBytes(StandardCharsets.UTF_8);

    private final LyingDoor terminal = new LyingDoor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpInquiryDoor door = new HttpInquiryDoor(client, terminal.address(), Duration.ofSeconds(20));

    @AfterEach
    void close() {
        client.shutdownNow();
        terminal.close();
    }

    @Test
    void eachQuestionHasItsPlaceAndNamesNobodyInIt() throws InterruptedException {
        terminal.tells(LyingDoor.status(200, QUESTION));
        assertThat(door.inquire(QUESTION)).isInstanceOf(Asked.Answered.class);
        door.sendBulk(QUESTION, new RequestKey("7a4c1b7e-0000-4000-8000-000000000001"));
        door.fetchBulk(QUESTION);
        assertThat(terminal.asked.stream().map(line -> line.split(" ")[0] + " " + line.split(" ")[1]))
                .containsExactly("POST /inquiries", "POST /bulk/inquiries", "POST /bulk/inquiries/result");
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "400, VALUE_NOT_ALLOWED, Refused, VALUE_NOT_ALLOWED",
        "400, CENTER_UNREACHABLE, Unknown, CENTER_UNREACHABLE",
        "409, BULK_JOB_UNKNOWN, Refused, BULK_JOB_UNKNOWN",
        "408, MESSAGE_TOO_SLOW, Unknown, MESSAGE_TOO_SLOW",
        "429, TOO_MANY_REQUESTS, Unknown, TOO_MANY_REQUESTS",
        "503, CENTER_BUSY, Unknown, CENTER_BUSY",
        "500, '', Unknown, TERMINAL_UNREACHABLE",
        "302, '', Unknown, TERMINAL_UNREACHABLE",
        "404, '', Refused, TERMINAL_UNREACHABLE",
    })
    void whatPassesIsAskedAgainAndWhatIsRefusedStaysSo(int status, String said, String kind, Reason reason)
            throws InterruptedException {
        terminal.tells(
                said.isEmpty() ? LyingDoor.status(status) : LyingDoor.status(status, error(Reason.valueOf(said))));
        Asked asked = door.inquire(QUESTION);
        assertThat(asked).isEqualTo(kind.equals("Refused") ? new Asked.Refused(reason) : new Asked.Unknown(reason));
    }

    @Test
    void anAnswerLargerThanAnyIsNotReadToItsEndAndNobodyThereIsUnknown() throws InterruptedException {
        terminal.tells(LyingDoor.status(200, new byte[Limits.BULK_BYTES + 1]));
        assertThat(door.fetchBulk(QUESTION)).isEqualTo(new Asked.Refused(Reason.MESSAGE_TOO_LARGE));
        terminal.close();
        assertThat(door.inquire(QUESTION)).isEqualTo(new Asked.Unknown(Reason.TERMINAL_UNREACHABLE));
    }

    private static byte[] error(Reason reason) {
        return XmlMessages.write(new ErrorResult(
                        People.TODAY.atTime(10, 0), Optional.of(People.CLINIC), Optional.empty(), Remark.of(reason))
                .toXml());
    }
}

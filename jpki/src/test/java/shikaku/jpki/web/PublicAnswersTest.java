package shikaku.jpki.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import shikaku.edge.body.Bodies;
import shikaku.edge.body.BodyLimits;
import shikaku.jpki.Limits;
import shikaku.jpki.TestService;
import shikaku.jpki.status.CrlPublisher;
import shikaku.jpki.status.OcspResponder;
import shikaku.message.Reason;

class PublicAnswersTest {
    @TempDir
    static Path folder = Path.of("replaced by JUnit");

    private Instant now = TestService.NOON;
    private final List<Reason> refused = new ArrayList<>();
    private final PublicAnswers answers = answers(Limits.OCSP_QUESTION_BYTES + 1);

    /** @param free bytes of a question that needs no place */
    private PublicAnswers answers(int free) {
        var foundation = TestService.on(folder).foundation();
        var limits = new BodyLimits(free, 2, 1, Limits.OCSP_QUESTION_WAIT);
        return new PublicAnswers(
                new OcspResponder(foundation.generations(), foundation.issued(), foundation.revoked(), () -> now),
                new CrlPublisher(foundation.revoked(), () -> now),
                foundation,
                new Bodies(limits, () -> now),
                refused::add);
    }

    private static int status(ResponseEntity<byte[]> answer) throws IOException {
        return new OCSPResp(Objects.requireNonNull(answer.getBody())).getStatus();
    }

    @Test
    void aQuestionThatTricklesInIsNotWaitedForBeyondItsDeadline() throws Exception {
        var trickle = new Trickle();

        assertThatThrownBy(() -> answers.ocsp(trickle))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        late -> assertThat(late.getStatusCode().value()).isEqualTo(408));
        assertThat(trickle.given).isEqualTo((int) Limits.OCSP_QUESTION_WAIT.toSeconds());
    }

    @Test
    void aQuestionThatBreaksOffIsTheFrameworksToRefuse() throws Exception {
        var brokenOff = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset by peer");
            }
        };

        assertThatThrownBy(() -> answers.ocsp(brokenOff))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(400));
        assertThat(refused).isEmpty();
    }

    @Test
    void aQuestionOverTheLimitIsMalformedHoweverLongItIs() throws Exception {
        var tooLong = new ByteArrayInputStream(new byte[2 * Limits.OCSP_QUESTION_BYTES]);

        assertThat(status(answers.ocsp(tooLong))).isEqualTo(OCSPRespBuilder.MALFORMED_REQUEST);
        assertThat(tooLong.available()).isEqualTo(Limits.OCSP_QUESTION_BYTES - 1);
        assertThat(refused).containsExactly(Reason.MESSAGE_TOO_LARGE);
    }

    @Test
    void whoFindsNoPlaceIsToldToComeAgainAndIsOnRecord() throws Exception {
        PublicAnswers crowded = answers(0);
        List<Integer> told = new ArrayList<>();

        crowded.ocsp(new InputStream() {
            @Override
            public int read() throws IOException {
                told.add(status(crowded.ocsp(new ByteArrayInputStream(new byte[1]))));
                return -1;
            }
        });

        assertThat(told).containsOnly(OCSPRespBuilder.TRY_LATER);
        assertThat(refused).startsWith(Reason.TOO_MANY_REQUESTS);
    }

    /** One byte a second, without end. */
    private final class Trickle extends InputStream {
        private int given;

        @Override
        public int read() {
            now = now.plus(Duration.ofSeconds(1));
            return ++given > Limits.OCSP_QUESTION_BYTES ? -1 : 0;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return read() < 0 ? -1 : 1;
        }
    }
}

package shikaku.certificate.ocsp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import shikaku.certificate.Limits;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/** Asks JPKI's responder (OCSPレスポンダ) about one certificate at a time, by POST, within a limit of bytes and time. */
@Realizes(arrows = Arrow.A6)
public final class OcspClient implements RevocationSource {
    private static final String QUESTION_TYPE = "application/ocsp-request";
    private static final String ANSWER_TYPE = "application/ocsp-response";
    private static final int OK = 200;

    private final HttpClient http;
    private final URI responder;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Duration patience;

    /**
     * @param http follows no redirects
     * @param responder the address that takes POST
     * @param clock the real one, even where the day of the demo is another
     * @param random unpredictable: a guessed nonce is a replay
     */
    public OcspClient(HttpClient http, URI responder, InstantSource clock, RandomGenerator random) {
        this(http, responder, clock, random, Limits.OCSP_TIME);
    }

    OcspClient(HttpClient http, URI responder, InstantSource clock, RandomGenerator random, Duration patience) {
        this.http = http;
        this.responder = responder;
        this.clock = clock;
        this.random = random;
        this.patience = patience;
    }

    @Override
    public CertificateStatus statusOf(X509Certificate certificate, X509Certificate issuer) {
        var question = OcspQuestion.about(certificate, issuer, random);
        try {
            var answer = post(question.encoded());
            return AcceptanceConditions.accept(answer, question, issuer, clock.instant());
        } catch (UnacceptableAnswer e) {
            return new CertificateStatus.Unavailable(e.reason());
        } catch (RuntimeException e) {
            // BouncyCastle parses fields when they are read, and answers a malformed one with whatever exception lies
            // nearest.
            return new CertificateStatus.Unavailable(Reason.OCSP_ANSWER_MALFORMED);
        }
    }

    private byte[] post(byte[] question) throws UnacceptableAnswer {
        var request = HttpRequest.newBuilder(responder)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", QUESTION_TYPE)
                .header("Accept", ANSWER_TYPE)
                .POST(BodyPublishers.ofByteArray(question))
                .build();
        return bodyOf(exchange(request));
    }

    private static byte[] bodyOf(HttpResponse<Optional<byte[]>> response) throws UnacceptableAnswer {
        UnacceptableAnswer.require(response.statusCode() == OK, Reason.OCSP_REFUSED);
        var type = response.headers().firstValue("Content-Type").orElse("");
        UnacceptableAnswer.require(type.equals(ANSWER_TYPE), Reason.OCSP_ANSWER_MALFORMED);
        return response.body().orElseThrow(() -> new UnacceptableAnswer(Reason.OCSP_ANSWER_MALFORMED));
    }

    /** The limit of time holds for the whole body; the one of the request itself would end with the headers. */
    private HttpResponse<Optional<byte[]>> exchange(HttpRequest request) throws UnacceptableAnswer {
        var answer = http.sendAsync(request, headers -> new LimitedBody(Limits.OCSP_ANSWER_BYTES));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new UnacceptableAnswer(Reason.OCSP_UNREACHABLE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnacceptableAnswer(Reason.OCSP_UNREACHABLE, e);
        } finally {
            answer.cancel(true);
        }
    }
}

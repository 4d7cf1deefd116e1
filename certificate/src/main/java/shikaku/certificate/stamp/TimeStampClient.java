package shikaku.certificate.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import shikaku.certificate.Limits;

/** Asks a time-stamping authority over HTTP (RFC 3161 §3.4), with a nonce and for its certificate, and takes no token that it would not believe later. */
public final class TimeStampClient {
    private static final String QUESTION_TYPE = "application/timestamp-query";
    private static final String ANSWER_TYPE = "application/timestamp-reply";
    private static final int OK = 200;

    private final HttpClient http;
    private final URI authority;
    private final TimeStampTrust trust;
    private final RandomGenerator random;

    /**
     * @param http follows no redirects
     * @param random unpredictable: a guessed nonce is a replay
     */
    public TimeStampClient(HttpClient http, URI authority, TimeStampTrust trust, RandomGenerator random) {
        this.http = http;
        this.authority = authority;
        this.trust = trust;
        this.random = random;
    }

    /**
     * A token for this content.
     *
     * @throws IOException when there is none, or none that is good; its message says which, and quotes nothing
     */
    public byte[] stamp(byte[] content) throws IOException {
        TimeStampRequest question = question(content);
        try {
            TimeStampResponse answer = new TimeStampResponse(post(question.getEncoded()));
            // Status, nonce, imprint and policy are those of the question (RFC 3161 §2.4.2).
            answer.validate(question);
            if (answer.getTimeStampToken() == null) {
                throw new IOException("the time-stamping authority refused");
            }
            byte[] token = answer.getTimeStampToken().getEncoded();
            if (trust.stamped(token, content).isEmpty()) {
                throw new IOException("the time-stamping authority is not one that is trusted");
            }
            return token;
        } catch (TSPException | RuntimeException malformed) {
            throw new IOException("the answer is no time stamp for what was asked", malformed);
        }
    }

    private TimeStampRequest question(byte[] content) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            byte[] nonce = new byte[Limits.STAMP_NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] imprint = MessageDigest.getInstance("SHA-256").digest(content);
            return generator.generate(TSPAlgorithms.SHA256, imprint, new BigInteger(1, nonce));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private byte[] post(byte[] question) throws IOException {
        var request = HttpRequest.newBuilder(authority)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", QUESTION_TYPE)
                .header("Accept", ANSWER_TYPE)
                .POST(BodyPublishers.ofByteArray(question))
                .build();
        HttpResponse<byte[]> answer = exchange(request);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != OK || !type.equals(ANSWER_TYPE)) {
            throw new IOException("the time-stamping authority answers with " + answer.statusCode());
        }
        return answer.body();
    }

    /** The limit of time holds for the whole body. */
    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        var answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), Limits.STAMP_ANSWER_BYTES));
        try {
            return answer.get(Limits.STAMP_TIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unreachable) {
            throw new IOException("the time-stamping authority does not answer", unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the time-stamping authority was not waited for", stopping);
        } finally {
            answer.cancel(true);
        }
    }
}

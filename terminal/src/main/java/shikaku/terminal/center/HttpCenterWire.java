package shikaku.terminal.center;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Receipt;
import shikaku.evidence.SeenHead;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.ErrorResult;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;

/**
 * HTTPS with the terminal's own certificate (C-14). The limits cover the whole answer, its last byte included: a center that drips
 * is a center that is not there.
 */
public final class HttpCenterWire implements CenterWire, BulkWire {
    private static final String XML = "application/xml";
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final URI center;
    private final Witness witness;

    /**
     * A line to the center.
     *
     * @param client shows the terminal's certificate and trusts only the center's authority
     */
    public HttpCenterWire(HttpClient client, URI center, Witness witness) {
        this.client = client;
        this.center = center;
        this.witness = witness;
    }

    @Override
    @Realizes(clauses = Clause.C14)
    public Heard ask(String path, XmlMessage question) throws CheckInEnded {
        HttpRequest request = request(path, HttpRequest.BodyPublishers.ofByteArray(written(question)));
        return heard(request, Limits.CENTER_ANSWER);
    }

    @Override
    @Realizes(clauses = Clause.C14)
    public Heard send(String path, Path question, RequestKey name) throws CheckInEnded, IOException {
        HttpRequest request = begun(path, HttpRequest.BodyPublishers.ofFile(question))
                .header(RequestKey.HEADER, name.value())
                .build();
        return heard(request, Limits.BULK_ANSWER);
    }

    @Override
    @Realizes(clauses = Clause.C14)
    public Optional<Receipt> fetch(String path, XmlMessage question, Path into) throws CheckInEnded, IOException {
        HttpRequest request = request(path, HttpRequest.BodyPublishers.ofByteArray(written(question)));
        var limited = BodyHandlers.limiting(BodyHandlers.ofFile(into), shikaku.message.Limits.BULK_BYTES);
        var answer = answered(request, limited, Limits.BULK_ANSWER);
        Optional<Receipt> receipt = receipt(answer);
        if (answer.statusCode() != OK) {
            try (InputStream error = Files.newInputStream(into)) {
                understood(answer.statusCode(), error.readNBytes(Limits.CENTER_ANSWER_BYTES));
            }
        }
        return receipt;
    }

    private HttpRequest request(String path, HttpRequest.BodyPublisher body) {
        return begun(path, body).build();
    }

    private HttpRequest.Builder begun(String path, HttpRequest.BodyPublisher body) {
        var begun = HttpRequest.newBuilder(center.resolve(path))
                .header("Content-Type", XML)
                .header("Accept", XML)
                .POST(body);
        witness.head().ifPresent(head -> begun.header(SeenHead.HEADER, SeenHead.value(head)));
        return begun;
    }

    private Heard heard(HttpRequest request, Duration patience) throws CheckInEnded {
        var limited = BodyHandlers.limiting(BodyHandlers.ofByteArray(), Limits.CENTER_ANSWER_BYTES);
        var answer = answered(request, limited, patience);
        // A refusal has its receipt, too.
        Optional<Receipt> receipt = receipt(answer);
        return new Heard(understood(answer.statusCode(), answer.body()), receipt);
    }

    /** What was typed may hold a character that no message can carry. */
    private static byte[] written(XmlMessage question) throws CheckInEnded {
        try {
            return XmlMessages.write(question);
        } catch (MalformedMessage unwritable) {
            throw new CheckInEnded(unwritable.reason());
        }
    }

    /**
     * A line that loses packets loses those that open a connection, too, and a machine waits longer each time before it sends one again. Where none was
     * opened nothing was asked, so one more is tried; any other trouble may have come after the question, which is not asked twice.
     */
    private <T> HttpResponse<T> answered(HttpRequest request, BodyHandler<T> body, Duration patience)
            throws CheckInEnded {
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, body);
        try {
            return patiently(answer, patience);
        } catch (CheckInEnded ended) {
            if (!wasNotOpened(answer)) {
                throw ended;
            }
            return patiently(client.sendAsync(request, body), patience);
        }
    }

    private static boolean wasNotOpened(CompletableFuture<?> answer) {
        return answer.state() == Future.State.FAILED && answer.exceptionNow() instanceof HttpConnectTimeoutException;
    }

    private static <T> T patiently(CompletableFuture<T> answer, Duration patience) throws CheckInEnded {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new CheckInEnded(Reason.TIMEOUT);
        } catch (ExecutionException unreachable) {
            throw new CheckInEnded(Reason.CENTER_UNREACHABLE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CheckInEnded(Reason.CENTER_UNREACHABLE);
        } finally {
            answer.cancel(true);
        }
    }

    private Optional<Receipt> receipt(HttpResponse<?> answer) {
        Optional<Receipt> receipt = answer.headers().firstValue(Receipt.HEADER).flatMap(Receipt::parse);
        receipt.ifPresent(witness::saw);
        return receipt;
    }

    private static XmlMessage understood(int status, byte[] body) throws CheckInEnded {
        try {
            XmlMessage message = XmlMessages.read(body);
            var error = ErrorResult.in(message);
            if (error.isPresent()) {
                throw new CheckInEnded(error.get().error().reason().orElse(unexplained(status)));
            }
            if (status != OK) {
                throw new CheckInEnded(unexplained(status));
            }
            return message;
        } catch (MalformedMessage nonsense) {
            throw new CheckInEnded(status == OK ? nonsense.reason() : unexplained(status));
        }
    }

    /** A status without a reason of ours: the other side, or something in front of it, is out of order. */
    private static Reason unexplained(int status) {
        return status >= SERVER_ERROR ? Reason.CENTER_BUSY : Reason.UNEXPECTED_MESSAGE;
    }
}

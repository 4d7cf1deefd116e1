package shikaku.accounting.door;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorResult;

/** One call at the terminal's door: the time limit covers the whole answer, and no more of it is taken than is allowed. */
final class DoorCalls {
    private static final String XML = "application/xml";

    private final HttpClient client;
    private final URI door;
    private final int mostBytes;

    DoorCalls(HttpClient client, URI door, int mostBytes) {
        this.client = client;
        this.door = door;
        this.mostBytes = mostBytes;
    }

    HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(door.resolve(path)).GET();
    }

    HttpRequest.Builder post(String path, byte[] message) {
        return HttpRequest.newBuilder(door.resolve(path))
                .header("Content-Type", XML)
                .POST(BodyPublishers.ofByteArray(message));
    }

    /** @throws InterruptedException when the program ends meanwhile */
    Said ask(HttpRequest.Builder question, Duration limit) throws InterruptedException {
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer =
                client.sendAsync(question.header("Accept", XML).build(), info -> new BoundedBody(mostBytes));
        try {
            return new Said.Something(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return new Said.Nothing(Reason.TIMEOUT);
        } catch (ExecutionException unreachable) {
            return new Said.Nothing(Reason.TERMINAL_UNREACHABLE);
        } finally {
            answer.cancel(true);
        }
    }

    /** The reason that the terminal gave, if it gave one. */
    static Optional<Reason> reason(HttpResponse<Optional<byte[]>> answer) {
        try {
            return answer.body()
                    .flatMap(document -> ErrorResult.in(XmlMessages.read(document)))
                    .flatMap(result -> result.error().reason());
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }

    /** Whether any answer came. */
    sealed interface Said {
        record Something(HttpResponse<Optional<byte[]>> answer) implements Said {}

        record Nothing(Reason reason) implements Said {}
    }
}

package shikaku.terminal.signatures;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.message.signatures.SignatureList;
import shikaku.terminal.Limits;

/** HTTPS with the terminal's own certificate (C-14). */
final class HttpSignatureHost implements SignatureHost {
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final URI host;

    /** @param client shows the terminal's certificate and trusts only the site authority */
    HttpSignatureHost(HttpClient client, URI host) {
        this.client = client;
        this.host = host;
    }

    @Override
    @Realizes(clauses = Clause.C14)
    public Answer list() {
        HttpRequest question =
                HttpRequest.newBuilder(host.resolve(SignatureList.PATH)).GET().build();
        Future<HttpResponse<byte[]>> asked =
                client.sendAsync(question, BodyHandlers.limiting(BodyHandlers.ofByteArray(), SignatureList.TEXT));
        try {
            return understood(asked.get(Limits.SIGNATURE_LIST.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return new Answer.None(Reason.SIGNATURES_NOT_REACHED);
        } catch (ExecutionException failed) {
            return new Answer.None(isOfTls(failed) ? Reason.SIGNATURES_REFUSED : Reason.SIGNATURES_NOT_REACHED);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.None(Reason.SIGNATURES_NOT_REACHED);
        } finally {
            asked.cancel(true);
        }
    }

    private static Answer understood(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != OK) {
            boolean broken = answer.statusCode() >= SERVER_ERROR;
            return new Answer.None(broken ? Reason.SIGNATURES_NOT_REACHED : Reason.SIGNATURES_REFUSED);
        }
        Optional<SignatureList> list = SignatureList.read(new String(answer.body(), StandardCharsets.US_ASCII));
        return list.<Answer>map(Answer.Offered::new).orElseGet(() -> new Answer.None(Reason.SIGNATURES_DAMAGED));
    }

    /** A door that does not believe our certificate hangs up in the handshake or right after it. */
    private static boolean isOfTls(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}

package shikaku.terminal.center;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** The JDK's client, on a line that has the troubles it is told to have, each for one question. */
final class LossyLine extends HttpClient {
    private final HttpClient line = HttpClient.newHttpClient();
    private final Queue<IOException> troubles = new ArrayDeque<>();
    private int asked;

    void next(IOException... more) {
        troubles.addAll(List.of(more));
    }

    int asked() {
        return asked;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        asked++;
        IOException trouble = troubles.poll();
        return trouble == null ? line.sendAsync(request, body) : CompletableFuture.failedFuture(trouble);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request,
            HttpResponse.BodyHandler<T> body,
            HttpResponse.@Nullable PushPromiseHandler<T> pushed) {
        return sendAsync(request, body);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        throw new UnsupportedOperationException("whoever asks the center never waits without a limit");
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return line.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return line.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return line.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return line.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return line.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return line.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return line.authenticator();
    }

    @Override
    public Version version() {
        return line.version();
    }

    @Override
    public Optional<Executor> executor() {
        return line.executor();
    }

    @Override
    public void close() {
        line.close();
    }
}

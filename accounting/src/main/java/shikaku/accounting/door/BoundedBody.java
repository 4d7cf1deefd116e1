package shikaku.accounting.door;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a limit; empty when there is more, and then no further byte is taken. */
final class BoundedBody implements BodySubscriber<Optional<byte[]>> {
    private final CompletableFuture<Optional<byte[]>> result = new CompletableFuture<>();
    private final ByteBuffer collected;
    private @Nullable Subscription source;

    BoundedBody(int limit) {
        this.collected = ByteBuffer.allocate(limit);
    }

    @Override
    public CompletionStage<Optional<byte[]>> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (result.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            if (buffer.remaining() > collected.remaining()) {
                tooLarge();
                return;
            }
            collected.put(buffer);
        }
    }

    private void tooLarge() {
        if (source != null) {
            source.cancel();
        }
        result.complete(Optional.empty());
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        byte[] body = new byte[collected.position()];
        collected.get(0, body);
        result.complete(Optional.of(body));
    }
}

package shikaku.reader;

import java.util.concurrent.CompletableFuture;

/**
 * One frame of the camera (撮影画像) on its way to be looked at.
 *
 * @param camera what took it
 * @param at when it came, by the reader's clock, in nanoseconds
 * @param reply what its page will be told
 */
record Frame(byte[] jpeg, Camera camera, long at, CompletableFuture<Reply> reply) {
    static Frame of(byte[] jpeg, Camera camera, long at) {
        return new Frame(jpeg, camera, at, new CompletableFuture<>());
    }

    /** Somebody's face: nothing of it is printed. */
    @Override
    public String toString() {
        return "a frame";
    }
}

package shikaku.town.place;

import java.io.IOException;
import java.util.concurrent.Callable;

/** 場: a network of its own in which work can be done; sockets that it opens belong there, whoever uses them afterwards. */
public interface Ground {
    /** Does the work here, and waits for it. Work that waits holds up all other work of this ground; it starts no threads. */
    <T> T call(Callable<T> work) throws IOException;
}

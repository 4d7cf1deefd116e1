package shikaku.edge.web;

import java.io.IOException;

/** A body is larger than the program accepts. */
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("body larger than the limit");
    }
}

package shikaku.center.site;

import java.io.IOException;

/** The center has not taken over the evidence of what was done before; until it has, nothing more is issued. */
public final class TooManyUnrecorded extends IOException {
    private static final long serialVersionUID = 1L;

    TooManyUnrecorded() {
        super("too much waits to be recorded");
    }
}

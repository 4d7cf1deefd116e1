package shikaku.network.apply;

import java.io.IOException;

/** 拒否: a tool has run to its end and said no. */
public final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}

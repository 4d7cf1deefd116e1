package shikaku.terminal.store;

import java.io.IOException;

/** The machine's key is not the one in which the days' keys lie wrapped, or is not there any more. */
public final class OtherMachine extends IOException {
    private static final long serialVersionUID = 1L;

    OtherMachine(String what) {
        super(what);
    }
}

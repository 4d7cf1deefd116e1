package shikaku.terminal.checkin;

import java.util.concurrent.CompletableFuture;

/** The reception desk (受付職員), as far as a check-in at the kiosk needs it. */
public interface Staff {
    /**
     * 目視: asks the desk to compare card and person; true when it is the holder. Who decided is in the evidence; when that cannot be
     * written, it fails with a {@link CheckInEnded}.
     */
    CompletableFuture<Boolean> compare(CheckInNumber number);

    /** Nobody waits for that comparison any more. */
    void noLongerWaiting(CheckInNumber number);
}

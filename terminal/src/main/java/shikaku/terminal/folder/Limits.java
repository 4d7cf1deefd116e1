package shikaku.terminal.folder;

import java.time.Duration;
import java.util.Optional;

/** The limits of the folders. */
final class Limits {
    /** A file that is not whole and to which nobody has written for so long is answered as it is. */
    static final Duration SETTLED = Duration.ofSeconds(3);
    /** Requests in hand at a time. */
    static final int AT_ONCE = 4;
    /** Bulk requests in hand at a time, which may take minutes each and keep no single one waiting. */
    static final int BULK_AT_ONCE = 2;
    /** Single requests that are taken and not answered; the rest waits in the folder, where the kinds take turns. */
    static final int TAKEN = 64;
    /** The same of bulk requests, which must not take the singles' places. */
    static final int BULK_TAKEN = 4;
    /** Requests at a time of which it is known that the scanner takes long over them. */
    static final int SLOW_AT_ONCE = 2;
    /** Such single requests that take no place of the others while they wait. */
    static final int SLOW_TAKEN = 64;
    /** Between two looks where no watcher wakes us: shares of other machines tell none of our changes. */
    static final Duration LOOK = Duration.ofSeconds(1);
    /** An answer whose place something else has is removed after so long, and after what is before it is forgotten. */
    static final Duration WITHOUT_PLACE = Duration.ofDays(14);
    /** Between two looks for forgotten files. */
    static final Duration FORGOTTEN_LOOK = Duration.ofMinutes(1);
    /** Times that the program may die with a request in hand before it is refused: a power cut is not its fault, nor a second one. */
    static final int DEATHS = 3;
    /** Before a bulk request that passes later is asked about for the second time, and between any two times. */
    static final Duration FIRST_REST = Duration.ofSeconds(10);

    static final Duration LONGEST_REST = Duration.ofMinutes(5);
    /** So long a bulk request waits for its center, as a single registration does; then the reason is its answer. */
    static final Duration WAITS = Duration.ofDays(31);
    /** Before a folder that failed is tried again. */
    static final Duration RETRY = Duration.ofSeconds(5);

    /** One look of the scanner into a file while others wait for the same hands; a message takes it milliseconds, a list of 50,000 people about a second. */
    static final Duration SCAN = Duration.ofSeconds(3);
    /** And into one over which it has taken longer, among its like. */
    static final Duration SLOW_SCAN = Duration.ofSeconds(30);
    /** Times that the scanner is asked about one file that it takes and says nothing of. */
    static final int SCANS_TRIED = 3;

    /** Bytes of one request that are copied out of the share: what the reading takes, and what is no request of ours is no larger than one. */
    static long bytes(Optional<RequestKind> kind) {
        return kind.filter(RequestKind::isList)
                .map(_ -> shikaku.message.Limits.BULK_BYTES)
                .orElse((long) shikaku.message.Limits.MESSAGE_BYTES);
    }

    private Limits() {}
}

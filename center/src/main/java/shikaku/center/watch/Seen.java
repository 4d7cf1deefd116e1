package shikaku.center.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;

/**
 * A row of evidence, as far as anybody counts it: whom it is about is left out, and of what was disclosed or registered only how much.
 *
 * @param who the client, such as {@code terminal/2812345675}
 * @param items how many items it names
 * @param times of how many refusals it tells
 */
public record Seen(Instant when, Act act, String who, int items, Outcome outcome, Optional<String> reason, int times) {
    /** How a row says that it stands for many refusals of one kind. */
    private static final Pattern TIMES = Pattern.compile(", ([1-9][0-9]{0,8}) times$");

    public static Seen of(EvidenceRecord record) {
        return new Seen(
                record.when(),
                record.act(),
                record.who(),
                record.items().size(),
                record.outcome(),
                record.reason(),
                times(record.why()));
    }

    /** The same at another time. */
    Seen later(Duration ahead) {
        return new Seen(when.plus(ahead), act, who, items, outcome, reason, times);
    }

    /** Of how many refusals a row with this purpose tells. */
    public static int times(String why) {
        Matcher many = TIMES.matcher(why);
        return many.find() ? Integer.parseInt(many.group(1)) : 1;
    }
}

package shikaku.network.lab;

import java.time.Duration;
import shikaku.message.Sentence;

/**
 * IP-VPNの質: what the links between router B of each clinic and the hub do to packets.
 *
 * @param delay how much longer than at once a packet is on its way, in each direction
 * @param loss how many packets of a hundred never arrive, in each direction
 */
public record Vpn(Duration delay, int loss) {
    /** A day has to pass on a line like that at least; more would only be waiting. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int MOST = 50;

    /** At once, and all of them. */
    public static final Vpn QUICK = new Vpn(Duration.ZERO, 0);

    public Vpn {
        if (delay.isNegative() || delay.compareTo(LONGEST) > 0 || loss < 0 || loss > MOST) {
            throw new LabFailure(new Sentence(
                    "遅れは0から%dミリ秒、損失は0から%d％までです".formatted(LONGEST.toMillis(), MOST),
                    "a delay is 0 to %d ms, a loss 0 to %d %%".formatted(LONGEST.toMillis(), MOST)));
        }
    }

    boolean isDelayed() {
        return delay.isPositive();
    }
}

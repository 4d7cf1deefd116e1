package shikaku.edge.scanner;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import shikaku.message.Reason;

/** ウイルス対策の状態: every program shows its own machine's scanner (C-15). Without a good one it serves on, and is impaired. */
record ScannerHealth(ScannerWatch watch) implements HealthIndicator {
    private static final Status IMPAIRED = new Status("IMPAIRED");

    @Override
    public Health health() {
        ScannerWatch.State state = watch.state();
        // Without one there is nothing to be down; whoever looks for why sees the reason.
        Health.Builder health = state.trouble()
                .map(why -> why == Reason.SCANNER_NOT_CONFIGURED ? Health.unknown() : Health.status(IMPAIRED))
                .orElseGet(() -> state.dated().isPresent() ? Health.up() : Health.unknown());
        state.trouble().map(Reason::code).ifPresent(code -> health.withDetail("reason", code));
        state.age().map(Duration::toString).ifPresent(age -> health.withDetail("age", age));
        return health.build();
    }
}

package shikaku.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import shikaku.message.Reason;
import shikaku.terminal.signatures.SignatureUpdate;

/** パターンの状態: how old the scanner's signatures are, and why they do not become newer. */
record SignatureHealth(SignatureUpdate update, InstantSource clock) implements HealthIndicator {
    @Override
    public Health health() {
        return update.last().map(this::health).orElseGet(() -> Health.unknown().build());
    }

    private Health health(SignatureUpdate.Update last) {
        Instant now = clock.instant();
        Health.Builder health = last.database().isStale(now) ? Health.down() : Health.up();
        health.withDetail(
                "age", last.database().age(now).map(Duration::toString).orElse("unknown"));
        last.notice(now).map(Reason::code).ifPresent(code -> health.withDetail("reason", code));
        return health.build();
    }
}

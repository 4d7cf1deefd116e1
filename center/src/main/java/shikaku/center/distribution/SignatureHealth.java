package shikaku.center.distribution;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import shikaku.message.signatures.SignatureFile;
import shikaku.message.signatures.SignatureList;

/** 配るものの状態: how old the newest signatures are, and whether every file is still what was published. Down when one is not, or when nothing is fresh. */
final class SignatureHealth implements HealthIndicator {
    private final Offer offer;
    private final InstantSource clock;
    private final Duration freshFor;

    SignatureHealth(Offer offer, InstantSource clock, Duration freshFor) {
        this.offer = offer;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    @Override
    public Health health() {
        try {
            return health(offer.list());
        } catch (IOException unreadable) {
            return Health.down().withDetail("list", "damaged").build();
        }
    }

    private Health health(SignatureList list) throws IOException {
        Health.Builder health = Health.up();
        boolean fresh = false;
        for (SignatureFile file : list.files()) {
            Duration age = Duration.between(file.dated(), clock.instant());
            boolean whole = offer.named(file.name()) instanceof Offer.Found.Whole;
            health.withDetail(file.name(), whole ? "age " + age.toHours() + " h" : "damaged");
            if (!whole) {
                health.down();
            }
            fresh |= age.compareTo(freshFor) <= 0;
        }
        return fresh ? health.build() : health.down().build();
    }
}

package shikaku.town.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import shikaku.network.lab.Astray;

/** After the tests of a class no thread of this JVM is left in a lab's network: tests that come later would open sockets there. */
final class AtHome implements AfterAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public void afterAll(ExtensionContext tests) {
        assertThat(Astray.threads(PATIENCE))
                .as("threads left in a lab's network: only sockets may be opened there")
                .isEmpty();
    }
}

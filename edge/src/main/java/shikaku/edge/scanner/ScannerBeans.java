package shikaku.edge.scanner;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shikaku.edge.EdgeSettings;
import shikaku.edge.time.RealClock;
import shikaku.edge.time.Rounds;

/** The scanner of the program's machine. */
@Configuration(proxyBeanMethods = false)
public class ScannerBeans {
    private static final Duration NOTHING_TO_ASK = Duration.ofHours(1);

    @Bean
    @ConditionalOnProperty("shikaku.scanner.socket")
    Scanner clamd(EdgeSettings settings) {
        return new Clamd(Objects.requireNonNull(settings.scanner(), "its socket is there")
                .socket());
    }

    @Bean
    ScannerWatch scannerWatch(ObjectProvider<Scanner> scanner, EdgeSettings settings, RealClock real) {
        return Optional.ofNullable(settings.scanner())
                .map(how -> ScannerWatch.of(scanner.getObject(), how, real.clock()))
                .orElseGet(() -> ScannerWatch.ofNone(real.clock()));
    }

    @Bean
    Rounds scannerRounds(ScannerWatch watch, EdgeSettings settings) {
        return new Rounds(
                "scanner",
                watch::ask,
                Optional.ofNullable(settings.scanner())
                        .map(ScannerSettings::every)
                        .orElse(NOTHING_TO_ASK));
    }

    @Bean
    ScannerHealth scanner(ScannerWatch watch) {
        return new ScannerHealth(watch);
    }
}

package shikaku.edge.scanner;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The virus scanner of the program's machine ({@code shikaku.scanner.…}).
 *
 * @param socket where clamd listens, such as Debian's /run/clamav/clamd.ctl: of this machine only, so that no file crosses a network to be scanned
 * @param every how often it is asked whether it is there, 1 to 20 seconds: what is wrong stands on the desk within half a minute
 * @param freshFor how long after their date signatures count as fresh, an hour to 31 days
 * @param grace how long files may go on being taken in while nobody scans them, or with signatures too old; null for ever, as in a demonstration
 */
public record ScannerSettings(
        @NotNull Path socket,

        @NotNull @DurationMin(seconds = 1) @DurationMax(seconds = 20) @DefaultValue("10s")
        Duration every,

        @NotNull @DurationMin(hours = 1) @DurationMax(days = 31) @DefaultValue("3d")
        Duration freshFor,

        @Nullable @DurationMin(seconds = 0) @DurationMax(days = 31)
        Duration grace) {

    /** 猶予; empty for ever. */
    public Optional<Duration> patience() {
        return Optional.ofNullable(grace);
    }
}

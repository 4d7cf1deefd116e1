package shikaku.terminal.signatures;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import shikaku.message.signatures.SignatureList;

/**
 * Where the terminal's virus signatures come from ({@code terminal.signatures.…}).
 *
 * @param host the distribution host inside the VPN, https; nothing else is ever asked
 * @param files what the scanner of this machine uses; by default what ClamAV's makers publish
 * @param database the scanner's folder, such as /var/lib/clamav; null takes one among the terminal's data, which no other account reads
 * @param freshclam ClamAV's program that fetches signatures
 * @param clamd the configuration of a scanner that runs, which is told to load anew; null where none runs
 * @param every how often the host is asked, 10 seconds to a day
 * @param freshFor how long after their date signatures count as fresh, an hour to 31 days
 */
public record SignatureSettings(
        @NotNull URI host,

        @NotEmpty @Size(max = SignatureList.FILES) @DefaultValue({"main.cvd", "daily.cvd", "bytecode.cvd"})
        List<@Pattern(regexp = "[a-z0-9][a-z0-9_-]{0,62}\\.[a-z0-9]{2,4}") String> files,

        @Nullable Path database,
        @NotNull @DefaultValue("/usr/bin/freshclam") Path freshclam,
        @Nullable Path clamd,

        @NotNull @DurationMin(seconds = 10) @DurationMax(days = 1) @DefaultValue("1h")
        Duration every,

        @NotNull @DurationMin(hours = 1) @DurationMax(days = 31) @DefaultValue("3d")
        Duration freshFor) {

    /** The scanner's folder. @param data the terminal's */
    public Path database(Path data) {
        return (database == null ? data.resolve("signatures/database") : database).toAbsolutePath();
    }
}

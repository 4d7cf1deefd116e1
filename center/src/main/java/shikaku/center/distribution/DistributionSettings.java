package shikaku.center.distribution;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The distribution host's own settings ({@code distribution.…}), beside those every program has ({@code shikaku.…}, listeners {@code files} and {@code own}).
 *
 * @param withdrawals 失効リスト of the site authority, a copy of the center's that whoever keeps the host replaces in time
 * @param freshFor how long after their date signatures count as fresh, an hour to 31 days; its health says when none is
 */
@Validated
@ConfigurationProperties(prefix = "distribution", ignoreUnknownFields = false)
public record DistributionSettings(
        @NotNull Path withdrawals,

        @NotNull @DurationMin(hours = 1) @DurationMax(days = 31) @DefaultValue("3d")
        Duration freshFor) {}

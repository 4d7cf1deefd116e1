package shikaku.edge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import shikaku.edge.database.DatabaseSettings;
import shikaku.edge.evidence.TimeStampSettings;
import shikaku.edge.listen.ListenerSettings;
import shikaku.edge.scanner.ScannerSettings;
import shikaku.edge.staff.AccountSettings;

/**
 * What every program's configuration has ({@code shikaku.…}); an unknown key stops the start. A program's own settings stand
 * under a prefix of its own.
 *
 * @param name program and clinic, such as {@code terminal-kobe}: names the session cookie and the lines of figure events
 * @param data folder for everything the program keeps
 * @param day the business day when it is not today's, for demo and drills
 * @param ahead how far the business clock goes before the real one, instead of {@code day}: where several programs share a day
 * @param figureEvents whether the figure's events can be watched
 * @param leash whether the program ends when its standard input closes, for whoever starts it as a child
 * @param bodyLimit largest body of a request
 * @param listeners the doors by name
 * @param accounts staff who may sign in
 * @param database the program's database server; a program of a database without it starts its own
 * @param timeStamps who stamps the evidence's heads; null for nobody. It is the center's: from a clinic the network's table knows no way to one
 * @param scanner the virus scanner of the program's machine; null where it has none, which is trouble that its health and its pages tell of
 */
@Validated
@ConfigurationProperties(prefix = "shikaku", ignoreUnknownFields = false)
public record EdgeSettings(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
        String name,

        @DefaultValue("data") Path data,
        @DefaultValue Optional<LocalDate> day,
        @DefaultValue Optional<Duration> ahead,
        @DefaultValue("false") boolean figureEvents,
        @DefaultValue("false") boolean leash,
        @DefaultValue("256KB") DataSize bodyLimit,
        @DefaultValue Map<String, @Valid ListenerSettings> listeners,
        @DefaultValue List<@Valid AccountSettings> accounts,
        @DefaultValue @Valid DatabaseSettings database,
        @Nullable @Valid TimeStampSettings timeStamps,
        @Nullable @Valid ScannerSettings scanner) {}

package shikaku.terminal.folder;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * 別置きの上限 ({@code terminal.folders.aside.…}). Our requests and what is nobody's count apart, each within these bounds.
 *
 * @param keptFor a request of ours is removed when it has lain aside so long; a vendor who was called has seen it by then
 * @param files at most so many, of which the oldest go first
 * @param size at most so many bytes together
 */
public record AsideSettings(
        @DefaultValue("7d") @NotNull Duration keptFor,
        @DefaultValue("500") @Min(1) int files,
        @DefaultValue("1GB") @NotNull DataSize size) {
    /** Where nothing is configured. */
    public static AsideSettings usual() {
        return new AsideSettings(Duration.ofDays(7), 500, DataSize.ofGigabytes(1));
    }
}

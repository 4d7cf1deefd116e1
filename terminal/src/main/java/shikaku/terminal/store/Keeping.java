package shikaku.terminal.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;
import shikaku.terminal.Limits;

/**
 * 保管期間 ({@code terminal.keeping.…}): what outlives the close of its day, and for how many days; a site may shorten each and lengthen none.
 *
 * @param askAgainDays a 記号・番号 that was typed, or noted, is asked again for so long after the visit, and then is no more
 * @param listedDays a visit that was not confirmed, and a 照会番号 that came to nothing, stand on the desk's list for so long, unless staff settle them before
 * @param registrationDays a 照会番号 that could not be delivered waits for so long
 */
public record Keeping(
        @DefaultValue("" + Limits.ASK_AGAIN_DAYS) @Min(0) @Max(Limits.ASK_AGAIN_DAYS)
        int askAgainDays,

        @DefaultValue("" + Limits.LISTED_DAYS) @Min(1) @Max(Limits.LISTED_DAYS)
        int listedDays,

        @DefaultValue("" + Limits.REGISTRATION_DAYS) @Min(1) @Max(Limits.REGISTRATION_DAYS)
        int registrationDays) {
    /** Where nothing is configured. */
    public static final Keeping USUAL =
            new Keeping(Limits.ASK_AGAIN_DAYS, Limits.LISTED_DAYS, Limits.REGISTRATION_DAYS);
}

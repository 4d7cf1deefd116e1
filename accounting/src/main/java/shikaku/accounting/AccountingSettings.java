package shikaku.accounting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import shikaku.edge.tls.TlsSettings;

/**
 * The program's own settings ({@code accounting.…}).
 *
 * @param institution 医療機関コード, ten digits; results for another are refused
 * @param clinic name of the clinic as it stands above the pages, at most 60 characters
 * @param clinicEnglish the same in English, beside it, at most 100 characters; null, and the Japanese name stands alone
 * @param host name under which the pages are served, such as {@code accounting.kobe.localhost}
 * @param askAheadAt from when on, in Japan, tomorrow's booked patients are asked about, and on the last day of a month its visits; 19:00 unless told
 * @param door the terminal's door
 */
@Validated
@ConfigurationProperties(prefix = "accounting", ignoreUnknownFields = false)
public record AccountingSettings(
        @NotNull @Pattern(regexp = "[0-9]{10}") String institution,
        @NotNull @Size(min = 1, max = 60) String clinic,
        @Nullable @Size(min = 1, max = 100) String clinicEnglish,

        @NotNull @Pattern(regexp = "[a-z0-9.-]{1,100}") String host,

        @DefaultValue("19:00") LocalTime askAheadAt,

        @NotNull @Valid DoorSettings door) {
    /**
     * Where the terminal's door is, as whom to knock and whom to believe.
     *
     * @param address such as {@code https://localhost:8544}; the name must stand in the door's certificate
     */
    public record DoorSettings(
            @NotNull @Pattern(regexp = "https://[A-Za-z0-9.-]{1,100}(:[0-9]{1,5})?")
            String address,

            @NotNull @Valid TlsSettings tls) {}
}

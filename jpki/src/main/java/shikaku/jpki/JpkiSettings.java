package shikaku.jpki;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The program's own settings ({@code jpki.…}).
 *
 * @param keyStorePassword opens every key store of the data folder; 12 to 128 characters
 * @param windowHosts names and IPv4 addresses under which the municipal window answers
 * @param municipality code of the municipality that may connect to the window; 5 or 6 digits
 */
@Validated
@ConfigurationProperties(prefix = "jpki", ignoreUnknownFields = false)
public record JpkiSettings(
        @NotNull @Size(min = 12, max = 128) String keyStorePassword,

        @NotEmpty @DefaultValue({"jpki.localhost", "localhost", "127.0.0.1"})
        List<String> windowHosts,

        @NotNull @Pattern(regexp = "[0-9]{5,6}") @DefaultValue("28100")
        String municipality) {

    /** The password is never printed. */
    @Override
    public String toString() {
        return "JpkiSettings[" + windowHosts + ", " + municipality + "]";
    }
}

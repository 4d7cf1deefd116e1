package shikaku.center;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The program's own settings ({@code center.…}).
 *
 * @param keyStorePassword opens the key store of the center's door; 12 to 128 characters
 * @param hosts names and IPv4 addresses under which the center answers
 * @param jpkiAuthorities PEM file with every generation of the authority that issues cards' certificates
 * @param ocspResponder address of JPKI's responder
 * @param verifierChain 検証機関用電子証明書 with the one above it, see {@link shikaku.center.session.VerifierKeyFiles}
 * @param verifierKey its private key
 * @param cardSession how long a card session serves, 10 seconds to 15 minutes
 * @param dateBack how far back 資格確認日 may lie
 * @param dateAhead how far ahead 資格確認日 may lie
 * @param certificateGrace how long an expired certificate still serves for eligibility
 * @param pages host name of the operators' pages, which are there once somebody has an account
 * @param console whether vendors may try messages on those pages
 * @param names of institutions and insurers, for those pages alone
 */
@Validated
@ConfigurationProperties(prefix = "center", ignoreUnknownFields = false)
public record CenterSettings(
        @NotNull @Size(min = 12, max = 128) String keyStorePassword,

        @NotEmpty @DefaultValue({"center.localhost", "localhost", "127.0.0.1"})
        List<String> hosts,

        @NotNull Path jpkiAuthorities,
        @NotNull @DefaultValue("http://127.0.0.1:8480/ocsp") URI ocspResponder,
        @NotNull Path verifierChain,
        @NotNull Path verifierKey,

        @NotNull @DurationMin(seconds = 10) @DurationMax(minutes = 15) @DefaultValue("5m")
        Duration cardSession,

        @NotNull @DefaultValue("5y") Period dateBack,
        @NotNull @DefaultValue("31d") Period dateAhead,
        @NotNull @DefaultValue("3m") Period certificateGrace,
        @NotNull @DefaultValue("center.localhost") String pages,
        @DefaultValue("false") boolean console,
        @DefaultValue List<@Valid Named> names) {

    /**
     * 名称 of whoever has a code.
     *
     * @param code of an institution or insurer
     * @param name as people know it
     * @param nameEnglish the same for those who do not read Japanese
     */
    public record Named(
            @NotNull @Pattern(regexp = "[0-9]{6,10}") String code,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String nameEnglish) {}

    /** The password is never printed. */
    @Override
    public String toString() {
        return "CenterSettings[" + hosts + ", " + ocspResponder + "]";
    }
}

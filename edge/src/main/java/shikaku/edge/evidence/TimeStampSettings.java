package shikaku.edge.evidence;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.stamp.TimeStampClient;
import shikaku.certificate.stamp.TimeStampTrust;
import shikaku.edge.WrongConfiguration;
import shikaku.evidence.Notary;

/**
 * 時刻認証局 (RFC 3161) that stamps the signed heads of the evidence. It stands beside the program and is no zone of the network's table (our profile).
 *
 * @param address where it takes requests by POST
 * @param trust PEM file with its authorities, or its own certificate
 * @param every how often a head is signed and stamped, 10 seconds to a day
 * @param grace how long stamps may be missing before the program refuses to serve, a minute to 30 days
 */
public record TimeStampSettings(
        @NotNull URI address,
        @NotNull Path trust,

        @NotNull @DurationMin(seconds = 10) @DurationMax(days = 1) @DefaultValue("10m")
        Duration every,

        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 30) @DefaultValue("4h")
        Duration grace) {

    /**
     * The authority.
     *
     * @param key of these settings, for whoever must mend them
     * @throws WrongConfiguration when the file of its authorities cannot be read
     */
    public Notary.Authority authority(String key) {
        try {
            var trusted = new TimeStampTrust(CertificateFile.read(trust));
            return new TimeStampClient(HttpClient.newHttpClient(), address, trusted, new SecureRandom())::stamp;
        } catch (IOException | CertificateException unreadable) {
            throw new WrongConfiguration(
                    key + ".trust", trust.toString(), "証明書（PEM）のファイル", "a PEM file of certificates");
        }
    }
}

package shikaku.edge.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import shikaku.edge.EdgeSettings;
import shikaku.edge.Limits;
import shikaku.edge.time.RealClock;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.LogSigner;
import shikaku.evidence.Notary;

/** Every program with a log of evidence takes these: its heads are signed, and stamped where an authority is configured, and its configuration is traced. */
@Configuration(proxyBeanMethods = false)
public class EvidenceBeans {
    private static final String TIME_STAMPS = "shikaku.time-stamps";

    /** @param log the folder is there once the log is open */
    @Bean
    LogSigner logSigner(EvidenceLog log, EdgeSettings edge, ObjectProvider<LogName> name)
            throws IOException, GeneralSecurityException {
        Files.createDirectories(edge.data());
        return LogKeyFile.open(
                edge.data(), name.getIfAvailable(() -> new LogName(edge.name())).text());
    }

    @Bean
    NotaryRounds evidenceNotary(EvidenceLog log, LogSigner signer, EdgeSettings edge, RealClock clock) {
        Optional<TimeStampSettings> stamps = Optional.ofNullable(edge.timeStamps());
        Notary notary = log.notary(signer, stamps.map(settings -> settings.authority(TIME_STAMPS)), clock.clock());
        NotaryRounds rounds = new NotaryRounds(
                notary,
                stamps.map(TimeStampSettings::every).orElse(Limits.CHECKPOINTS),
                stamps.map(TimeStampSettings::grace).orElse(Duration.ofDays(1)));
        log.refuseWhile(rounds::overdue);
        return rounds;
    }

    @Bean
    ConfigurationTrace configurationTrace(ConfigurableEnvironment environment, EdgeSettings edge, LogSigner signer) {
        byte[] secret = ConfigurationTrace.secret(signer.pair().getPrivate().getEncoded());
        return ConfigurationTrace.of(environment, edge.data(), secret);
    }

    @Bean
    ConfigurationRows configurationRows(EvidenceLog log, ConfigurationTrace trace, EdgeSettings edge, RealClock clock) {
        return new ConfigurationRows(edge.name(), trace, log::append, clock.clock());
    }
}

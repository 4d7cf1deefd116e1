package shikaku.center.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.sqlite.SQLiteDataSource;
import shikaku.certificate.OwnerFile;
import shikaku.certificate.site.Admission;
import shikaku.certificate.site.SiteRole;
import shikaku.certificate.site.WithdrawalFile;
import shikaku.edge.EdgeSettings;
import shikaku.edge.Program;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.listen.ListenerSettings;
import shikaku.edge.listen.Listeners;
import shikaku.edge.refusal.PageRefusals;
import shikaku.edge.refusal.RefusedHandshakes;
import shikaku.edge.time.RealClock;
import shikaku.edge.tls.TlsKeys;
import shikaku.edge.tls.TlsSettings;
import shikaku.edge.web.Chains;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceSchema;

/** 配信ホスト: {@code ./shikaku distribution --config FILE}, {@code ./shikaku distribution publish FILE…}. Its own database is one file, for evidence alone. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@EnableConfigurationProperties(DistributionSettings.class)
@Import(SignatureDoor.class)
public class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final String NAME = "distribution";

    /** @param checked a wrong setting stops the start before anything is made */
    @Bean
    PublishedFolder publishedFolder(EdgeSettings edge, Admission checked) throws IOException {
        return new PublishedFolder(made(edge.data()));
    }

    /** @param checked as above */
    @Bean(destroyMethod = "close")
    EvidenceLog evidenceLog(EdgeSettings edge, Admission checked) throws IOException, SQLException {
        OwnerFile file = new OwnerFile(made(edge.data()).resolve("evidence.db"));
        file.createIfAbsent(new byte[0]);
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file.path());
        EvidenceSchema.intoSqlite(source);
        return EvidenceLog.open(source);
    }

    private static Path made(Path data) throws IOException {
        return Files.createDirectories(
                data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Bean
    Offer offer(PublishedFolder folder) {
        return new Offer(folder);
    }

    @Bean
    Giving giving(EvidenceLog log, RealClock real) {
        return new Giving(log, real.clock());
    }

    /** The one authority that the door trusts is the one that withdraws. */
    @Bean
    Admission admission(EdgeSettings edge, DistributionSettings settings, RealClock real) {
        Optional<TlsSettings> door =
                Optional.ofNullable(edge.listeners().get("files")).flatMap(ListenerSettings::door);
        var authority = door.flatMap(
                        tls -> TlsKeys.open("shikaku.listeners.files.tls", tls).authority())
                .orElseThrow(() -> new WrongConfiguration(
                        "shikaku.listeners.files.tls.trust-store",
                        door.map(tls -> tls.trustStore().toString()).orElse(""),
                        "サイト認証局の証明書を、信頼するものとして1枚だけ入れたPKCS#12ファイル",
                        "a PKCS#12 file that trusts the one certificate of the site authority"));
        return new WithdrawalFile(settings.withdrawals(), authority, real.clock());
    }

    @Bean
    SignatureHealth signatures(Offer offer, DistributionSettings settings, RealClock real) {
        return new SignatureHealth(offer, real.clock(), settings.freshFor());
    }

    @Bean
    SecurityFilterChain files(HttpSecurity http, Listeners listeners) {
        return Chains.door(http, listeners.matcher("files"), SiteRole.TERMINAL).build();
    }

    @Bean
    RefusedHandshakes refusedHandshakes(EvidenceLog log, RealClock real) {
        return (handshake, times) -> log.append(handshake.row(real.instant(), NAME, times));
    }

    @Bean
    PageRefusals pageRefusals(EvidenceLog log, RealClock real) {
        return (refusal, times) -> log.append(refusal.row(real.instant(), NAME, times));
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService publications(EdgeSettings edge, PublishedFolder folder, Giving giving) {
        var onRecord = new PublicationsOnRecord(edge.data(), folder, giving);
        var one = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("publications").factory());
        Runnable tried = () -> {
            try {
                onRecord.run();
            } catch (IOException | RuntimeException e) {
                LOG.error("publications are not on record: {}", e.getClass().getSimpleName());
            }
        };
        one.scheduleWithFixedDelay(tried, 0, Limits.PUBLICATIONS_LOOKED_AT.toMillis(), TimeUnit.MILLISECONDS);
        return one;
    }

    public static void main(String[] args) {
        List<String> typed = List.of(args);
        if (PublishCommand.isOne(typed)) {
            var command = new PublishCommand(
                    System.getProperty("user.name", ""),
                    (data, who) -> Publishing.withClamScan(data, who, Clock.systemUTC()),
                    System.out,
                    System.err);
            System.exit(command.run(typed));
        }
        Program.run(Main.class, NAME, args);
    }
}

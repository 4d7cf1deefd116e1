package shikaku.center;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.desk.OperatorSignIns;
import shikaku.center.journal.Journal;
import shikaku.center.postgres.CenterSchema;
import shikaku.center.postgres.EvidenceRecall;
import shikaku.center.postgres.PostgresCardSessions;
import shikaku.center.postgres.PostgresCoverageRegister;
import shikaku.center.postgres.PostgresJournal;
import shikaku.center.postgres.PostgresReferenceNumbers;
import shikaku.center.postgres.PostgresRegistry;
import shikaku.center.registry.CoverageRegister;
import shikaku.center.registry.ReferenceNumbers;
import shikaku.center.registry.Registry;
import shikaku.center.session.CardSessions;
import shikaku.center.watch.Tally;
import shikaku.center.watch.WatchedJournal;
import shikaku.edge.account.AccountStore;
import shikaku.edge.account.KeptAccounts;
import shikaku.edge.account.ProgramRoles;
import shikaku.edge.account.StaffRole;
import shikaku.edge.refusal.PageRefusals;
import shikaku.edge.refusal.RefusedHandshakes;
import shikaku.edge.staff.StaffEvidence;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.evidence.EvidenceLog;

/** The center's store: its tables first, then everything that asks them. */
@Configuration(proxyBeanMethods = false)
class Store {
    @Bean
    JdbcClient database(DataSource source) {
        CenterSchema.migrate(source);
        return JdbcClient.create(source);
    }

    /** @param migrated the log's tables are there */
    @Bean(destroyMethod = "close")
    EvidenceLog evidenceLog(DataSource source, JdbcClient migrated) throws SQLException {
        return EvidenceLog.open(source);
    }

    /** @param migrated the log's tables are there */
    @Bean
    Tally tally(JdbcClient migrated, RealClock real, BusinessClock business) {
        Instant now = real.instant();
        var tally = new Tally(now, BusinessClock.JAPAN, Duration.between(now, business.instant()));
        new EvidenceRecall(migrated).into(tally);
        return tally;
    }

    @Bean
    Journal journal(EvidenceLog log, DataSource source, Tally tally) {
        return new WatchedJournal(new PostgresJournal(log, source), tally);
    }

    @Bean
    AccountStore accountStore(EvidenceLog log, DataSource source, RealClock real) {
        return new KeptAccounts(log, KeptAccounts.Reading.of(source), "center", real.clock());
    }

    @Bean
    ProgramRoles programRoles() {
        return ProgramRoles.of(StaffRole.OPERATOR, StaffRole.VENDOR, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR);
    }

    @Bean
    StaffEvidence staffEvidence(Journal journal, RealClock real) {
        return new OperatorSignIns(journal, real.clock());
    }

    @Bean
    RefusedHandshakes refusedHandshakes(Journal journal, RealClock real) {
        return (handshake, times) -> journal.keep(handshake.row(real.instant(), "center", times));
    }

    @Bean
    PageRefusals pageRefusals(Journal journal, RealClock real) {
        return (refusal, times) -> journal.keep(refusal.row(real.instant(), "center", times));
    }

    @Bean
    CardSessions cardSessions(JdbcClient database) {
        return new PostgresCardSessions(database);
    }

    @Bean
    Registry registry(JdbcClient database) {
        return new PostgresRegistry(database);
    }

    @Bean
    ReferenceNumbers referenceNumbers(JdbcClient database, RealClock real) {
        return new PostgresReferenceNumbers(database, real.clock());
    }

    @Bean
    CoverageRegister coverageRegister(DataSource source, JdbcClient migrated) {
        return new PostgresCoverageRegister(new NamedParameterJdbcTemplate(source));
    }
}

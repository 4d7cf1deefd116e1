package shikaku.accounting;

import java.security.SecureRandom;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.evidence.ClerkSignIns;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.intake.OqsAnswers;
import shikaku.accounting.patient.PatientAddress;
import shikaku.accounting.store.AccountingSchema;
import shikaku.accounting.store.ArrivalLists;
import shikaku.accounting.store.PostgresAddressKey;
import shikaku.accounting.store.PostgresAheadJobs;
import shikaku.accounting.store.PostgresBookings;
import shikaku.accounting.store.PostgresCharts;
import shikaku.accounting.store.PostgresCheckReports;
import shikaku.accounting.store.PostgresClosedVisits;
import shikaku.accounting.store.PostgresDisclosures;
import shikaku.accounting.store.PostgresIntake;
import shikaku.accounting.store.PostgresMistypings;
import shikaku.accounting.store.PostgresMonthBook;
import shikaku.accounting.store.PostgresMonthReports;
import shikaku.accounting.store.PostgresPatients;
import shikaku.accounting.store.PostgresPoints;
import shikaku.accounting.store.PostgresRegistrations;
import shikaku.accounting.store.PostgresSearch;
import shikaku.accounting.store.PostgresSubsidies;
import shikaku.accounting.store.PostgresUnanswered;
import shikaku.accounting.web.PatientPaths;
import shikaku.edge.EdgeSettings;
import shikaku.edge.account.AccountStore;
import shikaku.edge.account.KeptAccounts;
import shikaku.edge.account.ProgramRoles;
import shikaku.edge.account.StaffRole;
import shikaku.edge.database.ProgramDatabase;
import shikaku.edge.evidence.LifeBeans;
import shikaku.edge.refusal.PageRefusals;
import shikaku.edge.refusal.RefusedHandshakes;
import shikaku.edge.staff.StaffEvidence;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.evidence.EvidenceLog;

/** The database of the program; everything that reads or writes it waits until its form is right. */
@Configuration(proxyBeanMethods = false)
@Import({ProgramDatabase.class, LifeBeans.class})
class Stores {
    @Bean(destroyMethod = "close")
    EvidenceLog evidenceLog(DataSource source) throws SQLException {
        AccountingSchema.migrate(source);
        return EvidenceLog.open(source);
    }

    @Bean
    Operations operations(EvidenceLog log, EdgeSettings edge, RealClock clock) {
        return new Operations(log, edge.name(), clock.clock());
    }

    @Bean
    AccountStore accountStore(EvidenceLog log, DataSource source, EdgeSettings edge, RealClock clock) {
        return new KeptAccounts(log, KeptAccounts.Reading.of(source), edge.name(), clock.clock());
    }

    @Bean
    ProgramRoles programRoles() {
        return ProgramRoles.of(StaffRole.CLERK, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR);
    }

    @Bean
    StaffEvidence clerkSignIns(Operations operations) {
        return new ClerkSignIns(operations);
    }

    @Bean
    PageRefusals pageRefusals(Operations operations) {
        return operations::requestRefused;
    }

    @Bean
    RefusedHandshakes refusedConnections(Operations operations) {
        return operations::connectionRefused;
    }

    @Bean
    PostgresPatients patients(DataSource source, Operations migrated) {
        return new PostgresPatients(JdbcClient.create(source));
    }

    /** Also for the templates, by this name. */
    @Bean
    PatientPaths patientPaths(DataSource source, PostgresPatients patients) {
        byte[] key = PostgresAddressKey.of(JdbcClient.create(source), new SecureRandom());
        return new PatientPaths(patients, new PatientAddress(key));
    }

    @Bean
    PostgresCharts charts(DataSource source, Operations operations) {
        return new PostgresCharts(JdbcClient.create(source), operations);
    }

    @Bean
    PostgresSubsidies subsidies(DataSource source, Operations operations) {
        return new PostgresSubsidies(JdbcClient.create(source), operations);
    }

    @Bean
    PostgresDisclosures disclosures(DataSource source, Operations migrated) {
        return new PostgresDisclosures(JdbcClient.create(source), new OqsAnswers());
    }

    @Bean
    PostgresMonthBook monthBook(DataSource source, Operations operations) {
        return new PostgresMonthBook(JdbcClient.create(source), operations);
    }

    @Bean
    PostgresMonthReports monthReports(DataSource source, Operations migrated) {
        return new PostgresMonthReports(JdbcClient.create(source));
    }

    @Bean
    PostgresCheckReports checkReports(DataSource source, Operations migrated) {
        return new PostgresCheckReports(JdbcClient.create(source));
    }

    @Bean
    PostgresSearch search(DataSource source, Operations migrated) {
        return new PostgresSearch(JdbcClient.create(source));
    }

    @Bean
    PostgresPoints points(Operations operations) {
        return new PostgresPoints(operations);
    }

    @Bean
    PostgresBookings bookings(DataSource source, Operations operations) {
        return new PostgresBookings(JdbcClient.create(source), operations);
    }

    @Bean
    PostgresAheadJobs aheadJobs(DataSource source, Operations operations) {
        return new PostgresAheadJobs(JdbcClient.create(source), operations);
    }

    @Bean
    PostgresRegistrations registrations(DataSource source, Operations operations) {
        return new PostgresRegistrations(JdbcClient.create(source), operations);
    }

    @Bean
    PostgresIntake intakeStore(DataSource source, Operations operations) {
        return new PostgresIntake(JdbcClient.create(source), operations);
    }

    @Bean
    PostgresUnanswered unanswered(DataSource source, Operations operations, BusinessClock clock) {
        return new PostgresUnanswered(JdbcClient.create(source), operations);
    }

    @Bean
    PostgresClosedVisits closedVisits(DataSource source, Operations operations, BusinessClock clock) {
        return new PostgresClosedVisits(JdbcClient.create(source), operations, clock);
    }

    @Bean
    PostgresMistypings mistypings(DataSource source, Operations operations, BusinessClock clock) {
        return new PostgresMistypings(JdbcClient.create(source), operations, clock);
    }

    @Bean
    ArrivalLists lists(DataSource source, Operations migrated) {
        return new ArrivalLists(JdbcClient.create(source));
    }
}

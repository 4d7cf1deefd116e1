package shikaku.center;

import java.io.IOException;
import java.security.SecureRandom;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.bulk.BulkFetching;
import shikaku.center.bulk.BulkInquiries;
import shikaku.center.bulk.BulkJobs;
import shikaku.center.bulk.BulkRegistrations;
import shikaku.center.bulk.BulkUpload;
import shikaku.center.bulk.BulkWorker;
import shikaku.center.bulk.Spool;
import shikaku.center.inquiry.ConfirmationDates;
import shikaku.center.inquiry.Guessing;
import shikaku.center.journal.Journal;
import shikaku.center.postgres.PostgresBulkJobs;
import shikaku.center.postgres.PostgresReferenceNumbersInBulk;
import shikaku.center.postgres.PostgresRegistryInBulk;
import shikaku.center.web.BulkOperations;
import shikaku.center.web.GatheredRefusals;
import shikaku.edge.EdgeSettings;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;

/** 一括処理: the jobs, their doors, and the one thread that works them off. */
@Configuration(proxyBeanMethods = false)
class BulkBeans {
    @Bean
    BulkJobs bulkJobs(JdbcClient database) {
        var jobs = new PostgresBulkJobs(database);
        jobs.discardBegun();
        return jobs;
    }

    @Bean
    BulkOperations bulkOperations(
            EdgeSettings edge,
            BulkJobs jobs,
            ConfirmationDates dates,
            Journal journal,
            GatheredRefusals refusals,
            RealClock real,
            BusinessClock business,
            SecureRandom random)
            throws IOException {
        var spool = Spool.open(edge.data().resolve("bulk"), real.clock());
        return new BulkOperations(
                new BulkUpload(spool, jobs, dates, journal, refusals, real.clock(), business.clock(), random),
                new BulkFetching(jobs, journal, refusals, real.clock(), business.clock()));
    }

    /** @param source of {@code database}, so that both are of one transaction */
    @Bean
    BulkWorker bulkWorker(
            BulkJobs jobs, JdbcClient database, DataSource source, Journal journal, Guessing guessing, RealClock real) {
        var registry = new PostgresRegistryInBulk(database);
        var inBulk = new PostgresReferenceNumbersInBulk(new JdbcTemplate(source), real.clock());
        return new BulkWorker(
                jobs,
                new BulkInquiries(guessing, registry, inBulk, real.clock()),
                new BulkRegistrations(guessing, registry, inBulk, real.clock()),
                journal,
                real.clock());
    }

    @Bean(destroyMethod = "close")
    BulkLoop bulkLoop(BulkWorker worker, RealClock real) {
        return new BulkLoop(worker, real.clock());
    }
}

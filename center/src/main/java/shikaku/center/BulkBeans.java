package shikaku.center;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.bulk.BulkFetching;
import shikaku.center.bulk.BulkInquiries;
import shikaku.center.bulk.BulkJobs;
import shikaku.center.bulk.BulkRegistrations;
import shikaku.center.bulk.BulkUpload;
import shikaku.center.bulk.BulkWorker;
import shikaku.center.bulk.Spool;
import shikaku.center.inquiry.ConfirmationDates;
import shikaku.center.journal.Journal;
import shikaku.center.postgres.PostgresBulkJobs;
import shikaku.center.postgres.PostgresReferenceNumbersInBulk;
import shikaku.center.postgres.PostgresRegistryInBulk;
import shikaku.center.registry.ReferenceNumbers;
import shikaku.center.web.BulkOperations;
import shikaku.center.web.GatheredRefusals;
import shikaku.edge.EdgeSettings;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;

/** 一括処理: the jobs, their doors, and the one thread that works them off. */
@Configuration(proxyBeanMethods = false)
class BulkBeans {
    private static final Logger LOG = LoggerFactory.getLogger(BulkBeans.class);

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

    @Bean
    BulkWorker bulkWorker(
            BulkJobs jobs, JdbcClient database, ReferenceNumbers numbers, Journal journal, RealClock real) {
        var registry = new PostgresRegistryInBulk(database);
        var inBulk = new PostgresReferenceNumbersInBulk(database, numbers);
        return new BulkWorker(
                jobs,
                new BulkInquiries(registry, inBulk, real.clock()),
                new BulkRegistrations(registry, inBulk, real.clock()),
                journal,
                real.clock());
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService bulkWork(BulkWorker worker, RealClock real) {
        var one = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("bulk").factory());
        var progress = new BulkProgress(real.clock());
        long work = Limits.BULK_LOOKED_AT.toMillis();
        long erasure = Limits.BULK_ERASURE_LOOKED_AT.toMillis();
        one.scheduleWithFixedDelay(tried(() -> worker.round(progress)), work, work, TimeUnit.MILLISECONDS);
        one.scheduleWithFixedDelay(tried(worker::erase), 0, erasure, TimeUnit.MILLISECONDS);
        return one;
    }

    /** What fails is tried again. */
    private static Runnable tried(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("bulk jobs cannot be worked on: {}", e.getClass().getSimpleName());
            }
        };
    }
}

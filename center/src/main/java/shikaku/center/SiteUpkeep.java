package shikaku.center;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.center.emergency.EmergencyFolder;
import shikaku.center.emergency.Opening;
import shikaku.center.journal.Journal;
import shikaku.center.postgres.PostgresSiteEvidence;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.center.site.SiteRecording;
import shikaku.edge.time.RealClock;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;

/** What the running center does for its site authority from time to time. */
@Configuration(proxyBeanMethods = false)
class SiteUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(SiteUpkeep.class);

    @Bean
    SiteRecording siteRecording(SiteAuthorityFolder site, Journal journal, JdbcClient database, RealClock real) {
        return new SiteRecording(site, new PostgresSiteEvidence(journal, database, real.clock()));
    }

    /** The doors of the clinics take a list for some days only: it is signed anew whether anybody was withdrawn or not. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService upkeep(
            SiteAuthorityFolder site,
            SiteRecording recording,
            EmergencyFolder emergency,
            Journal journal,
            RealClock real) {
        var one = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("site").factory());
        every(
                one,
                Duration.ZERO,
                Limits.SITE_RECORDED,
                "evidence of the site authority cannot be kept",
                recording::run);
        every(
                one,
                Duration.ZERO,
                Limits.SITE_RECORDED,
                "evidence of the emergency search cannot be kept",
                () -> emergency.record((word, opening) -> keep(word, opening, journal, real)));
        Duration day = Limits.WITHDRAWALS_LOOKED_AT;
        every(one, day, day, "the list of withdrawn clients cannot be renewed", site::renewWithdrawals);
        return one;
    }

    /** 緊急時の検索 opened or closed by an operator: for whom, and until when. */
    private static void keep(String word, Opening opening, Journal journal, RealClock real) {
        journal.keep(new EvidenceRecord(
                real.instant(),
                Act.EMERGENCY_SEARCH_OPENED,
                opening.who(),
                Optional.empty(),
                "center",
                word,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        "institution " + opening.institution().digits(),
                        "until " + opening.until(),
                        "because " + opening.because()),
                Optional.empty(),
                Outcome.DONE,
                Optional.empty()));
    }

    /** What fails is tried again. A list that cannot be renewed serves its time; then every door says why it does not open. */
    private static void every(ScheduledExecutorService one, Duration first, Duration pause, String trouble, Task task) {
        Runnable tried = () -> {
            try {
                task.run();
            } catch (IOException | RuntimeException e) {
                LOG.error("{}: {}", trouble, e.getClass().getSimpleName());
            }
        };
        one.scheduleWithFixedDelay(tried, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private interface Task {
        void run() throws IOException;
    }
}

package shikaku.accounting;

import java.net.URI;
import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shikaku.accounting.booking.AheadMessages;
import shikaku.accounting.booking.NightCheck;
import shikaku.accounting.door.HttpInquiryDoor;
import shikaku.accounting.door.InquiryDoor;
import shikaku.accounting.intake.OqsAnswers;
import shikaku.accounting.intake.Turn;
import shikaku.accounting.month.ClaimByHistory;
import shikaku.accounting.month.MonthChecker;
import shikaku.accounting.month.Reverification;
import shikaku.accounting.patient.PatientFile;
import shikaku.accounting.store.PostgresAheadJobs;
import shikaku.accounting.store.PostgresCharts;
import shikaku.accounting.store.PostgresDisclosures;
import shikaku.accounting.store.PostgresMonthBook;
import shikaku.accounting.store.PostgresPatients;
import shikaku.accounting.takeover.ChartDecision;
import shikaku.domain.InstitutionCode;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;

/** What becomes of results once they are filed: taken over into the chart, asked about again before the claim, and before the next visit. */
@Configuration(proxyBeanMethods = false)
class CheckBeans {
    @Bean
    ChartDecision chartDecision(PostgresPatients patients, PostgresCharts charts, Turn turn, BusinessClock clock) {
        return new ChartDecision(patients, new OqsAnswers(), charts, turn, clock.clock());
    }

    @Bean
    InquiryDoor inquiryDoor(HttpClient doorClient, AccountingSettings settings) {
        return new HttpInquiryDoor(doorClient, URI.create(settings.door().address()), Limits.ANSWER);
    }

    @Bean
    MonthChecker monthChecker(
            PostgresMonthBook book,
            PostgresDisclosures disclosures,
            PatientFile patients,
            InstitutionCode institution,
            InquiryDoor door,
            AccountingSettings settings,
            BusinessClock business,
            RealClock real) {
        return new MonthChecker(
                book,
                new ClaimByHistory(disclosures::of, patients::rest),
                new Reverification(institution, new OqsAnswers()),
                door,
                settings.askAheadAt(),
                business,
                real,
                Thread::sleep);
    }

    @Bean
    NightCheck nightCheck(
            PostgresAheadJobs book,
            InstitutionCode institution,
            InquiryDoor door,
            AccountingSettings settings,
            BusinessClock business,
            RealClock real) {
        return new NightCheck(
                book, new AheadMessages(institution), door, settings.askAheadAt(), business, real, Thread::sleep);
    }
}

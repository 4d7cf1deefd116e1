package shikaku.accounting;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import shikaku.accounting.booking.NightCheck;
import shikaku.accounting.door.HttpTerminalDoor;
import shikaku.accounting.door.OqsRegistration;
import shikaku.accounting.door.PickUp;
import shikaku.accounting.door.TerminalDoor;
import shikaku.accounting.intake.ClerkDecision;
import shikaku.accounting.intake.Intake;
import shikaku.accounting.intake.IntakeDecision;
import shikaku.accounting.intake.OqsAnswers;
import shikaku.accounting.intake.Turn;
import shikaku.accounting.intake.UnansweredVisits;
import shikaku.accounting.month.MonthChecker;
import shikaku.accounting.registration.Registrar;
import shikaku.accounting.store.PostgresIntake;
import shikaku.accounting.store.PostgresPatients;
import shikaku.accounting.store.PostgresRegistrations;
import shikaku.accounting.web.BookingPages;
import shikaku.accounting.web.ChartPages;
import shikaku.accounting.web.ClosedVisitPages;
import shikaku.accounting.web.DecisionPages;
import shikaku.accounting.web.Heading;
import shikaku.accounting.web.MistypingPages;
import shikaku.accounting.web.MonthPages;
import shikaku.accounting.web.Pages;
import shikaku.accounting.web.PatientPages;
import shikaku.accounting.web.PatientSheet;
import shikaku.accounting.web.PointsPages;
import shikaku.accounting.web.ReportPages;
import shikaku.accounting.web.SearchPages;
import shikaku.accounting.web.SubsidyPages;
import shikaku.accounting.web.UnansweredPages;
import shikaku.accounting.web.Unchanged;
import shikaku.accounting.web.WhosePages;
import shikaku.domain.InstitutionCode;
import shikaku.edge.Program;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.account.StaffRole;
import shikaku.edge.language.PageWords;
import shikaku.edge.listen.Listeners;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.edge.tls.TlsKeys;
import shikaku.edge.web.Chains;
import shikaku.edge.web.ContentPolicy;
import shikaku.edge.web.Right;
import shikaku.evidence.EvidenceReader;
import shikaku.evidence.Looks;

/** The program {@code accounting}: 8643 for the clerks; towards the terminal it only opens connections and never accepts one (C-6). */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
@EnableConfigurationProperties(AccountingSettings.class)
@Import({
    Stores.class,
    CheckBeans.class,
    Pages.class,
    PatientPages.class,
    ChartPages.class,
    SubsidyPages.class,
    PatientSheet.class,
    MonthPages.class,
    PointsPages.class,
    SearchPages.class,
    ReportPages.class,
    BookingPages.class,
    DecisionPages.class,
    UnansweredPages.class,
    WhosePages.class,
    ClosedVisitPages.class,
    MistypingPages.class,
    Heading.class
})
public class Main {
    @Bean
    InstitutionCode institution(AccountingSettings settings) {
        try {
            return new InstitutionCode(settings.institution());
        } catch (IllegalArgumentException wrong) {
            throw new WrongConfiguration(
                    "accounting.institution",
                    settings.institution(),
                    "検証番号の合う10桁の医療機関コード",
                    "a 10-digit institution code that fits its check digit");
        }
    }

    /** Ended at once with the program: a long poll under way is nothing to wait for. */
    @Bean(destroyMethod = "shutdownNow")
    HttpClient doorClient(AccountingSettings settings) {
        return MutualTlsClient.of(
                TlsKeys.open("accounting.door.tls", settings.door().tls()));
    }

    @Bean
    TerminalDoor terminalDoor(
            HttpClient doorClient,
            AccountingSettings settings,
            InstitutionCode institution,
            UnansweredVisits unanswered) {
        URI address = URI.create(settings.door().address());
        return new HttpTerminalDoor(doorClient, address, new OqsRegistration(institution), Limits.ANSWER, unanswered);
    }

    @Bean
    Turn turn() {
        return new Turn();
    }

    @Bean
    Intake intake(
            InstitutionCode institution,
            PostgresPatients patients,
            PostgresIntake store,
            Turn turn,
            BusinessClock clock) {
        IntakeDecision decision = new IntakeDecision(patients, patients::nextNumber);
        return new Intake(institution, new OqsAnswers(), decision, store, turn, clock.clock());
    }

    @Bean
    ClerkDecision clerkDecision(PostgresPatients patients, PostgresIntake store, Turn turn) {
        return new ClerkDecision(new OqsAnswers(), patients, patients::nextNumber, store, turn);
    }

    @Bean
    PickUp pickUp(TerminalDoor door, Intake intake) {
        return new PickUp(door, intake, Thread::sleep);
    }

    /** Retries ask the real time: the business day may be set to another between two starts. */
    @Bean
    Registrar registrar(PostgresRegistrations queue, TerminalDoor door, RealClock clock) {
        return new Registrar(queue, door, clock.clock(), Thread::sleep);
    }

    @Bean
    Workers workers(PickUp pickUp, Registrar registrar, MonthChecker monthChecker, NightCheck nightCheck) {
        return new Workers(Map.of(
                "pick-up", pickUp, "registrar", registrar, "month-check", monthChecker, "night-check", nightCheck));
    }

    @Bean
    Looks looks(BusinessClock clock) {
        return new Looks(clock.clock());
    }

    @Bean
    Unchanged unchanged(DataSource source, BusinessClock clock, PickUp pickUp, Looks looks) {
        return new Unchanged(new EvidenceReader(source), clock, pickUp, looks);
    }

    /** By this name the pages find their words. */
    @Bean
    MessageSource messageSource() {
        return PageWords.of(AccountingWords.NAME);
    }

    @Bean
    SecurityFilterChain clerks(HttpSecurity http, Listeners listeners, AccountingSettings settings) {
        return Chains.staff(
                        http,
                        listeners.matcher("pages", settings.host()),
                        ContentPolicy.STRICT,
                        List.of(Right.look("/", StaffRole.CLERK, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR)),
                        StaffRole.CLERK)
                .build();
    }

    public static void main(String[] args) {
        Program.run(Main.class, "accounting", args);
    }
}

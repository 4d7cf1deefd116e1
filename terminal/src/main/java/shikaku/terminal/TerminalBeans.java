package shikaku.terminal;

import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import shikaku.domain.InstitutionCode;
import shikaku.edge.EdgeSettings;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.figure.FigureEvents;
import shikaku.edge.listen.Listeners;
import shikaku.edge.scanner.ScannerWatch;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.edge.tls.TlsKeys;
import shikaku.message.XmlMessage;
import shikaku.terminal.TerminalSettings.Reader.Hardening;
import shikaku.terminal.center.AllowedItems;
import shikaku.terminal.center.CenterMessages;
import shikaku.terminal.center.HttpCenterWire;
import shikaku.terminal.center.SiteItems;
import shikaku.terminal.checkin.CheckIn;
import shikaku.terminal.checkin.FaceCards;
import shikaku.terminal.checkin.Figure;
import shikaku.terminal.desk.Comparisons;
import shikaku.terminal.desk.DeskNotices;
import shikaku.terminal.desk.TypedInquiries;
import shikaku.terminal.folder.AsideSettings;
import shikaku.terminal.folder.FolderSettings;
import shikaku.terminal.folder.FolderTrouble;
import shikaku.terminal.folder.Quarantine;
import shikaku.terminal.later.CatchUp;
import shikaku.terminal.later.CatchUp.Kind;
import shikaku.terminal.later.LineWatch;
import shikaku.terminal.later.Pauses;
import shikaku.terminal.later.QuestionsOwed;
import shikaku.terminal.later.RegistrationsOwed;
import shikaku.terminal.reader.ReaderProcesses;
import shikaku.terminal.reader.ReaderProtection;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Notes;
import shikaku.terminal.store.StoredRegistrations;
import shikaku.terminal.store.StoredResults;
import shikaku.terminal.store.TerminalDatabase;

/** How the terminal is put together: the line to the center, the readers, and the check-in between kiosk and desk. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TerminalSettings.class)
@Import({StoreBeans.class, DoorBeans.class, KioskBeans.class, FolderBeans.class, SignatureBeans.class})
class TerminalBeans {
    @Bean
    InstitutionCode institution(TerminalSettings settings) {
        try {
            return new InstitutionCode(settings.institution());
        } catch (IllegalArgumentException wrongCheckDigit) {
            throw new WrongConfiguration(
                    "terminal.institution", settings.institution(), "検証番号の合う10桁", "ten digits with their check digit");
        }
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    Figure figure(FigureEvents events) {
        return events::publish;
    }

    @Bean(destroyMethod = "close")
    HttpClient centerClient(TerminalSettings settings) {
        return MutualTlsClient.of(TlsKeys.open("terminal.center-tls", settings.centerTls()));
    }

    @Bean
    AllowedItems allowedItems(TerminalSettings settings, TerminalDatabase database) {
        return new AllowedItems(SiteItems.of(Optional.ofNullable(settings.items())), database);
    }

    @Bean
    LineWatch lineWatch(
            HttpClient centerClient,
            TerminalSettings settings,
            TerminalDatabase witness,
            BusinessClock clock,
            Arrivals arrivals) {
        var wire = new HttpCenterWire(centerClient, settings.center(), witness);
        return new LineWatch(wire, clock.clock(), arrivals::signal);
    }

    @Bean
    CenterMessages center(
            LineWatch line, InstitutionCode institution, BusinessClock clock, UnaryOperator<XmlMessage> allowedItems) {
        return new CenterMessages(line, institution, clock, allowedItems);
    }

    /** Of registrations, whether they are due or handed in again. */
    @Bean
    Pauses registrationPauses(SecureRandom random) {
        return new Pauses(random, System::nanoTime);
    }

    @Bean
    RegistrationsOwed registrationsOwed(
            StoredRegistrations store, CenterMessages center, Figure figure, Pauses pauses) {
        return new RegistrationsOwed(store, center, figure, pauses);
    }

    @Bean
    CatchUpLoop catchUp(
            RegistrationsOwed registrations,
            Pauses pauses,
            Notes notes,
            CenterMessages center,
            Figure figure,
            SecureRandom random,
            LineWatch line) {
        var questions = new Kind(new QuestionsOwed(notes, center, figure), new Pauses(random, System::nanoTime));
        var loop = new CatchUpLoop(new CatchUp(List.of(questions, new Kind(registrations, pauses))));
        line.whenBack(loop::wake);
        return loop;
    }

    @Bean
    Comparisons comparisons(TerminalDatabase database, Arrivals arrivals) {
        return new Comparisons(database, arrivals);
    }

    @Bean
    ReaderProtection readerProtection(TerminalDatabase database, TerminalSettings settings) {
        return new ReaderProtection(database, settings.reader().hardening() == Hardening.REQUIRED);
    }

    @Bean
    TypedInquiries typedInquiries(CheckIn checkIn, TerminalDatabase database, RealClock clock, Arrivals arrivals) {
        return new TypedInquiries(checkIn, database, clock.clock(), arrivals);
    }

    /** Also where a site has no folders, for the desk's page. */
    @Bean
    FolderTrouble folderTrouble(TerminalDatabase database, Arrivals arrivals) {
        return new FolderTrouble(database, arrivals::signal);
    }

    @Bean
    Quarantine quarantine(TerminalSettings settings, EdgeSettings edge, RealClock real) {
        AsideSettings most = Optional.ofNullable(settings.folders())
                .map(FolderSettings::aside)
                .orElseGet(AsideSettings::usual);
        return new Quarantine(edge.data().resolve("quarantine"), most, real.clock());
    }

    @Bean
    ScannerNotices scannerNotices(ScannerWatch watch, Quarantine quarantine, FolderTrouble desk, RealClock real) {
        return new ScannerNotices(watch, quarantine, desk, real.clock());
    }

    @Bean
    DeskNotices deskNotices(
            ReaderProtection protection, FolderTrouble folders, LineWatch line, TerminalSettings settings) {
        return new DeskNotices(protection, folders, line, settings);
    }

    @Bean
    ReaderProcesses readers(TerminalSettings settings, Listeners listeners, ReaderProtection protection) {
        List<String> command = settings.reader()
                .commandLine(settings.kioskOrigin(listeners.port("pages")))
                .words();
        return new ReaderProcesses(command, settings.reader().face() != null, protection, System::nanoTime);
    }

    @Bean
    CheckIn checkIn(
            ReaderProcesses readers,
            CenterMessages center,
            Comparisons comparisons,
            FaceCards cards,
            StoredResults results,
            Figure figure) {
        return new CheckIn(readers, center, comparisons, cards, results, figure);
    }
}

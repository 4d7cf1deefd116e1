package shikaku.terminal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shikaku.certificate.site.Admission;
import shikaku.certificate.site.WithdrawalFile;
import shikaku.domain.InstitutionCode;
import shikaku.edge.EdgeSettings;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.figure.FigureEvents;
import shikaku.edge.listen.Listeners;
import shikaku.edge.refusal.RefusedHandshakes;
import shikaku.edge.staff.StaffEvidence;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.edge.tls.TlsKeys;
import shikaku.evidence.Looks;
import shikaku.message.XmlMessage;
import shikaku.message.item.ItemAllowList;
import shikaku.terminal.TerminalSettings.Reader.Hardening;
import shikaku.terminal.center.AllowedItems;
import shikaku.terminal.center.CenterMessages;
import shikaku.terminal.center.HttpCenterWire;
import shikaku.terminal.checkin.CheckIn;
import shikaku.terminal.checkin.Figure;
import shikaku.terminal.desk.Comparisons;
import shikaku.terminal.desk.DeskSignIns;
import shikaku.terminal.door.DoorController;
import shikaku.terminal.door.Refusals;
import shikaku.terminal.door.RefusedConnections;
import shikaku.terminal.door.Registration;
import shikaku.terminal.door.ResultDoor;
import shikaku.terminal.door.UnreadableRequests;
import shikaku.terminal.kiosk.Kiosk;
import shikaku.terminal.kiosk.KioskLoop;
import shikaku.terminal.reader.ReaderProcesses;
import shikaku.terminal.reader.ReaderProtection;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.BusinessDay;
import shikaku.terminal.store.DayClose;
import shikaku.terminal.store.DayKeys;
import shikaku.terminal.store.Deliveries;
import shikaku.terminal.store.StoredResults;
import shikaku.terminal.store.TerminalDatabase;

/** How the terminal is put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TerminalSettings.class)
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

    @Bean
    Arrivals arrivals() {
        return new Arrivals();
    }

    @Bean(destroyMethod = "close")
    TerminalDatabase database(EdgeSettings edge, BusinessClock clock) throws IOException, SQLException {
        return TerminalDatabase.open(edge.data(), clock);
    }

    @Bean
    StaffEvidence deskSignIns(TerminalDatabase database) {
        return new DeskSignIns(database);
    }

    @Bean
    RefusedHandshakes refusedHandshakes(TerminalDatabase database) {
        return new RefusedConnections(database);
    }

    @Bean
    DayKeys dayKeys(EdgeSettings edge, SecureRandom random) throws IOException {
        return new DayKeys(edge.data().resolve("keys"), random);
    }

    @Bean
    BusinessDay businessDay(BusinessClock clock, TerminalSettings settings) {
        return new BusinessDay(clock, settings.closeOfDay());
    }

    @Bean
    StoredResults results(
            TerminalDatabase database, DayKeys keys, BusinessDay day, SecureRandom random, Arrivals arrivals) {
        return new StoredResults(database, keys, day, random, arrivals::signal);
    }

    @Bean
    Deliveries deliveries(TerminalDatabase database, StoredResults results) {
        return new Deliveries(database, results);
    }

    @Bean
    DayCloseLoop dayClose(
            TerminalDatabase database, DayKeys keys, BusinessDay day, Kiosk kiosk, Arrivals arrivals, Looks looks) {
        return new DayCloseLoop(new DayClose(database, keys, day, kiosk::leave), () -> {
            looks.clear();
            arrivals.signal();
        });
    }

    @Bean(destroyMethod = "close")
    HttpClient centerClient(TerminalSettings settings) {
        return MutualTlsClient.of(TlsKeys.open("terminal.center-tls", settings.centerTls()));
    }

    @Bean
    UnaryOperator<XmlMessage> allowedItems(TerminalDatabase database) {
        return new AllowedItems(ItemAllowList.kobe(), database);
    }

    @Bean
    CenterMessages center(
            HttpClient centerClient,
            TerminalSettings settings,
            InstitutionCode institution,
            BusinessClock clock,
            UnaryOperator<XmlMessage> allowedItems) {
        return new CenterMessages(
                new HttpCenterWire(centerClient, settings.center()), institution, clock, allowedItems);
    }

    @Bean
    Looks looks(BusinessClock clock) {
        return new Looks(clock.clock());
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
    ReaderProcesses readers(TerminalSettings settings, Listeners listeners, ReaderProtection protection) {
        String origin = "http://" + settings.kioskHost() + ":" + listeners.port("pages");
        return new ReaderProcesses(settings.reader().commandLine(origin).words(), protection);
    }

    @Bean
    CheckIn checkIn(
            ReaderProcesses readers,
            CenterMessages center,
            Comparisons comparisons,
            StoredResults results,
            Figure figure) {
        return new CheckIn(readers, center, comparisons, results, figure);
    }

    @Bean
    Kiosk kiosk(TerminalSettings settings) {
        return new Kiosk(settings.patience());
    }

    @Bean
    KioskLoop kioskLoop(CheckIn checkIn, Kiosk kiosk, ReaderProcesses readers) {
        return new KioskLoop(checkIn, kiosk, readers);
    }

    /** Looked at by every request at accounting's door. The authority is the one that the terminal trusts to name the center, too. */
    @Bean
    Admission admission(TerminalSettings settings, RealClock real) {
        var authority = TlsKeys.open("terminal.center-tls", settings.centerTls())
                .authority()
                .orElseThrow(() -> new WrongConfiguration(
                        "terminal.center-tls.trust-store",
                        settings.centerTls().trustStore().toString(),
                        "サイト認証局の証明書を1枚だけ入れたファイル",
                        "a file with the one certificate of the site authority"));
        return new WithdrawalFile(settings.withdrawals(), authority, real.clock());
    }

    @Bean
    ResultDoor resultDoor(Deliveries deliveries, Arrivals arrivals, Figure figure) {
        return new ResultDoor(deliveries, arrivals, figure);
    }

    @Bean
    Refusals refusals(InstitutionCode institution, BusinessClock clock, TerminalDatabase database) {
        return new Refusals(institution, clock, database);
    }

    @Bean
    UnreadableRequests unreadableRequests(Listeners listeners, Refusals refusals) {
        return new UnreadableRequests(listeners.matcher("door"), DoorController.PATHS, refusals);
    }

    @Bean
    Registration registration(
            CenterMessages center,
            InstitutionCode institution,
            UnaryOperator<XmlMessage> allowedItems,
            TerminalDatabase database,
            Figure figure) {
        return new Registration(center, institution, allowedItems, database, figure);
    }
}

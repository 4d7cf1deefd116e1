package shikaku.terminal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shikaku.certificate.site.Admission;
import shikaku.certificate.site.WithdrawalFile;
import shikaku.domain.InstitutionCode;
import shikaku.edge.EdgeSettings;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.body.Bodies;
import shikaku.edge.body.BodyLimits;
import shikaku.edge.listen.Listeners;
import shikaku.edge.refusal.Gatherings;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.edge.tls.TlsKeys;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.terminal.center.Ahead;
import shikaku.terminal.center.AllowedItems;
import shikaku.terminal.center.BulkItems;
import shikaku.terminal.center.BulkLine;
import shikaku.terminal.center.BulkMessages;
import shikaku.terminal.center.CenterMessages;
import shikaku.terminal.center.HttpCenterWire;
import shikaku.terminal.center.WatchedBulk;
import shikaku.terminal.checkin.Figure;
import shikaku.terminal.door.BulkByDoor;
import shikaku.terminal.door.DoorController;
import shikaku.terminal.door.DoorCounter;
import shikaku.terminal.door.Inquiry;
import shikaku.terminal.door.Refusals;
import shikaku.terminal.door.RefusedConnections;
import shikaku.terminal.door.Registration;
import shikaku.terminal.door.ResultDoor;
import shikaku.terminal.door.UnreadableRequests;
import shikaku.terminal.folder.FolderSettings;
import shikaku.terminal.later.RegistrationsOwed;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.Deliveries;
import shikaku.terminal.store.InAdvance;
import shikaku.terminal.store.TerminalDatabase;

/** Accounting's door (⑧⑨⑩): who may come in, what is handed out, and what is said to everybody else. */
@Configuration(proxyBeanMethods = false)
class DoorBeans {
    private static final String BULK = "bulk";

    @Bean
    RefusedConnections refusedConnections(TerminalDatabase database) {
        return new RefusedConnections(database);
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
    ResultDoor resultDoor(Deliveries deliveries, Arrivals arrivals, Figure figure, TerminalSettings settings) {
        return new ResultDoor(deliveries, arrivals, figure, resultsElsewhere(settings));
    }

    /** What the folder delivers the door never offers. */
    private static Optional<Reason> resultsElsewhere(TerminalSettings settings) {
        return Optional.ofNullable(settings.folders())
                .filter(folders -> folders.results() == FolderSettings.Results.FACE)
                .map(_ -> Reason.RESULTS_BY_FOLDER);
    }

    @Bean
    DoorCounter doorCounter(InstitutionCode institution, Admission admission, RealClock real, Refusals refusals) {
        return new DoorCounter(institution, admission, bodies(Limits.DOOR_BODY_WAIT, real), refusals);
    }

    /** Places of its own: who hands in a hundred thousand people keeps nobody at the counter waiting. */
    @Bean
    DoorCounter bulkCounter(InstitutionCode institution, Admission admission, RealClock real, Refusals refusals) {
        return new DoorCounter(institution, admission, bodies(Limits.BULK_DOOR_BODY_WAIT, real), refusals);
    }

    /** A body at the door has no bytes for nothing: what comes by it goes on to the center. */
    private static Bodies bodies(Duration deadline, RealClock real) {
        var limits = new BodyLimits(0, Limits.DOOR_BODIES, Limits.DOOR_BODIES_OF_ONE, deadline);
        return new Bodies(limits, real.clock());
    }

    @Bean
    Refusals refusals(
            InstitutionCode institution, BusinessClock clock, TerminalDatabase database, Gatherings gatherings) {
        return new Refusals(institution, clock, database, gatherings);
    }

    @Bean
    UnreadableRequests unreadableRequests(Listeners listeners, Refusals refusals) {
        return new UnreadableRequests(listeners.matcher("door"), DoorController.PATHS, refusals);
    }

    @Bean
    Inquiry inquiry(
            CenterMessages center,
            InstitutionCode institution,
            UnaryOperator<XmlMessage> allowedItems,
            TerminalDatabase database) {
        return new Inquiry(center, institution, allowedItems, database);
    }

    @Bean
    Registration registration(
            RegistrationsOwed owed,
            InstitutionCode institution,
            UnaryOperator<XmlMessage> allowedItems,
            BusinessClock clock,
            Figure figure) {
        return new Registration(owed, institution, allowedItems, clock, figure);
    }

    /** Both ways of accounting go by it; what it fetches is looked at for the desk. */
    @Bean
    BulkLine bulkLine(
            HttpClient centerClient,
            TerminalSettings settings,
            TerminalDatabase witness,
            InstitutionCode institution,
            AllowedItems allowedItems,
            Ahead ahead,
            EdgeSettings edge)
            throws IOException {
        BulkLine line = BulkMessages.open(
                new HttpCenterWire(centerClient, settings.center(), witness),
                institution,
                new BulkItems(allowedItems),
                allowedItems,
                edge.data().resolve(BULK));
        return new WatchedBulk(line, ahead);
    }

    @Bean
    Ahead ahead(InAdvance inAdvance) {
        return new Ahead(inAdvance);
    }

    /** The line has made the folder, and emptied it of what a crash left. */
    @Bean
    BulkByDoor bulkByDoor(BulkLine line, TerminalDatabase database, EdgeSettings edge) {
        return new BulkByDoor(line, database, edge.data().resolve(BULK));
    }
}

package shikaku.terminal;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.edge.EdgeSettings;
import shikaku.edge.account.AccountStore;
import shikaku.edge.account.KeptAccounts;
import shikaku.edge.account.ProgramRoles;
import shikaku.edge.account.StaffRole;
import shikaku.edge.evidence.EvidenceBeans;
import shikaku.edge.evidence.LogName;
import shikaku.edge.staff.StaffEvidence;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.Looks;
import shikaku.terminal.desk.DeskRows;
import shikaku.terminal.desk.DeskSignIns;
import shikaku.terminal.desk.TypedInquiries;
import shikaku.terminal.kiosk.Kiosk;
import shikaku.terminal.sign.Signs;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.BusinessDay;
import shikaku.terminal.store.CardMarks;
import shikaku.terminal.store.CarryOver;
import shikaku.terminal.store.DayClose;
import shikaku.terminal.store.DayKeys;
import shikaku.terminal.store.Deliveries;
import shikaku.terminal.store.EmergencyUses;
import shikaku.terminal.store.InAdvance;
import shikaku.terminal.store.Notes;
import shikaku.terminal.store.StaffDeeds;
import shikaku.terminal.store.StoredFaceCards;
import shikaku.terminal.store.StoredRegistrations;
import shikaku.terminal.store.StoredResults;
import shikaku.terminal.store.TerminalDatabase;
import shikaku.terminal.store.Unregistered;
import shikaku.terminal.store.VisitsWithoutAnswer;

/** What the terminal keeps, and for how long: its store, the keys of its days, and the close of the day. */
@Configuration(proxyBeanMethods = false)
@Import(EvidenceBeans.class)
class StoreBeans {
    @Bean
    Arrivals arrivals() {
        return new Arrivals();
    }

    @Bean(destroyMethod = "close")
    TerminalDatabase database(EdgeSettings edge, RealClock clock) throws IOException, SQLException {
        return TerminalDatabase.open(edge.data(), clock);
    }

    /** The database closes it. */
    @Bean(destroyMethod = "")
    EvidenceLog evidenceLog(TerminalDatabase database) {
        return database.evidence();
    }

    /** As the center reads it in the terminal's certificate. */
    @Bean
    LogName logName(TerminalSettings settings) {
        return new LogName(new SiteClient(settings.institution(), SiteRole.TERMINAL).name());
    }

    @Bean
    DayKeys dayKeys(EdgeSettings edge, TerminalSettings settings, SecureRandom random) throws IOException {
        return new MachineKeyPlace(edge.data(), random).dayKeys(Optional.ofNullable(settings.machineKey()));
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
    StoredFaceCards faceCards(TerminalDatabase database, EdgeSettings edge, SecureRandom random) throws IOException {
        return new StoredFaceCards(database, CardMarks.in(edge.data(), random));
    }

    @Bean
    Deliveries deliveries(TerminalDatabase database, StoredResults results) {
        return new Deliveries(database, results);
    }

    @Bean
    Notes notes(
            TerminalDatabase database,
            DayKeys keys,
            BusinessDay day,
            SecureRandom random,
            TerminalSettings settings,
            Arrivals arrivals) {
        return new Notes(database, keys, day, random, settings.keeping(), arrivals::signal);
    }

    @Bean
    VisitsWithoutAnswer visitsWithoutAnswer(TerminalDatabase database, BusinessDay day) {
        return new VisitsWithoutAnswer(database, day);
    }

    @Bean
    InAdvance inAdvance(
            TerminalDatabase database, DayKeys keys, BusinessDay day, SecureRandom random, Arrivals arrivals) {
        return new InAdvance(database, keys, day, random, arrivals::signal);
    }

    @Bean
    StaffDeeds staffDeeds(TerminalDatabase database) {
        return new StaffDeeds(database);
    }

    @Bean
    EmergencyUses emergencyUses(TerminalDatabase database) {
        return new EmergencyUses(database);
    }

    @Bean
    StoredRegistrations storedRegistrations(
            TerminalDatabase database, DayKeys keys, BusinessDay day, SecureRandom random, Arrivals arrivals) {
        return new StoredRegistrations(database, keys, day, random, arrivals::signal);
    }

    @Bean
    Unregistered unregistered(
            TerminalDatabase database, DayKeys keys, BusinessDay day, SecureRandom random, Arrivals arrivals) {
        return new Unregistered(database, keys, day, random, arrivals::signal);
    }

    @Bean
    DayCloseLoop dayClose(
            TerminalDatabase database,
            DayKeys keys,
            BusinessDay day,
            SecureRandom random,
            Kiosk kiosk,
            Arrivals arrivals,
            Looks looks,
            DeskRows rows,
            TypedInquiries inquiries,
            Signs signs,
            TerminalSettings settings) {
        var owed = new CarryOver(database, keys, random, settings.keeping());
        return new DayCloseLoop(new DayClose(database, keys, day, owed, kiosk::leave), () -> {
            looks.clear();
            rows.forget();
            inquiries.forget();
            signs.forget();
            arrivals.signal();
        });
    }

    @Bean
    DeskRows deskRows() {
        return new DeskRows();
    }

    @Bean
    Looks looks(BusinessClock clock) {
        return new Looks(clock.clock());
    }

    @Bean
    AccountStore accountStore(TerminalDatabase database, EdgeSettings edge, RealClock clock) {
        KeptAccounts.Reading reading = new KeptAccounts.Reading() {
            @Override
            public <T> T in(KeptAccounts.Question<T> question) throws SQLException {
                return database.read(question::ask);
            }
        };
        return new KeptAccounts(database.evidence(), reading, edge.name(), clock.clock());
    }

    @Bean
    ProgramRoles programRoles() {
        return ProgramRoles.of(StaffRole.RECEPTION, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR, StaffRole.OUTSOURCED);
    }

    @Bean
    StaffEvidence deskSignIns(TerminalDatabase database) {
        return new DeskSignIns(database);
    }
}

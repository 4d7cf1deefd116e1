package shikaku.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shikaku.edge.EdgeSettings;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.language.OwnLanguage;
import shikaku.edge.language.PageWords;
import shikaku.edge.listen.Listeners;
import shikaku.edge.refusal.Gatherings;
import shikaku.terminal.checkin.CheckIn;
import shikaku.terminal.kiosk.Enrolment;
import shikaku.terminal.kiosk.EnrolmentAddress;
import shikaku.terminal.kiosk.Kiosk;
import shikaku.terminal.kiosk.KioskAnswers;
import shikaku.terminal.kiosk.KioskLocale;
import shikaku.terminal.kiosk.KioskLoop;
import shikaku.terminal.kiosk.KioskStrangers;
import shikaku.terminal.kiosk.KioskWords;
import shikaku.terminal.kiosk.PatientsBrowser;
import shikaku.terminal.kiosk.Place;
import shikaku.terminal.kiosk.ThrowAwayBrowser;
import shikaku.terminal.reader.ReaderProcesses;
import shikaku.terminal.sign.Signs;
import shikaku.terminal.store.Arrivals;
import shikaku.terminal.store.EnrolledBrowser;
import shikaku.terminal.store.StoredResults;
import shikaku.terminal.store.TerminalDatabase;

/** The kiosk: what stands there, which browser shows it, and one patient after the other. */
@Configuration(proxyBeanMethods = false)
class KioskBeans {
    @Bean
    Signs signs(StoredResults results) {
        return new Signs(results::firstToday);
    }

    @Bean
    Place place(TerminalSettings settings, Signs signs) {
        return new Place(new Place.Times(settings.patience(), settings.rest()), signs, System::nanoTime);
    }

    @Bean
    Kiosk kiosk(Place place, Arrivals arrivals) {
        return new Kiosk(place, arrivals::signal);
    }

    @Bean
    KioskAnswers kioskAnswers(Place place, TerminalDatabase database, TerminalSettings settings) {
        return new KioskAnswers(place, database, settings.reader().camera(), settings.helpAfter());
    }

    @Bean
    KioskWords kioskWords() {
        return KioskWords.own();
    }

    /** By this name the pages find their words. */
    @Bean
    MessageSource messageSource(KioskWords words) {
        return words.besides(PageWords.of(DeskWords.NAME));
    }

    @Bean
    OwnLanguage kioskLocale(Place place) {
        return new KioskLocale(place);
    }

    @Bean
    KioskLoop kioskLoop(CheckIn checkIn, Kiosk kiosk, ReaderProcesses readers, PatientsBrowser browser) {
        return new KioskLoop(checkIn, kiosk, readers, browser);
    }

    @Bean(destroyMethod = "close")
    PatientsBrowser patientsBrowser(TerminalSettings settings, EdgeSettings edge) throws IOException {
        TerminalSettings.Browser ours = settings.browser();
        if (ours == null) {
            return PatientsBrowser.NOT_OURS;
        }
        requireMemory(ours.memory());
        return new ThrowAwayBrowser(ours.command(), ours.memory(), () -> EnrolmentAddress.read(edge.data()));
    }

    private static void requireMemory(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || !Files.getFileStore(folder).type().equals("tmpfs")) {
            throw new WrongConfiguration(
                    "terminal.browser.memory",
                    folder.toString(),
                    "メモリー上（tmpfs）のフォルダ",
                    "a folder of a file system in memory (tmpfs)");
        }
    }

    @Bean
    Enrolment enrolment(
            TerminalDatabase database,
            EdgeSettings edge,
            TerminalSettings settings,
            Listeners listeners,
            SecureRandom random)
            throws IOException, SQLException {
        var address = new EnrolmentAddress(edge.data(), settings.kioskOrigin(listeners.port("pages")));
        return new Enrolment(new EnrolledBrowser(database), address, random);
    }

    @Bean
    KioskStrangers kioskStrangers(
            Enrolment enrolment, EdgeSettings edge, TerminalDatabase database, Gatherings gatherings) {
        return new KioskStrangers(enrolment, edge.name(), database, gatherings);
    }
}

package shikaku.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shikaku.domain.InstitutionCode;
import shikaku.edge.EdgeSettings;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.scanner.Scanner;
import shikaku.edge.scanner.ScannerWatch;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.terminal.center.BulkLine;
import shikaku.terminal.checkin.Figure;
import shikaku.terminal.door.Inquiry;
import shikaku.terminal.door.Registration;
import shikaku.terminal.folder.AnswerTray;
import shikaku.terminal.folder.Answers;
import shikaku.terminal.folder.CopiedRequests;
import shikaku.terminal.folder.FaceFolder;
import shikaku.terminal.folder.FolderLoop;
import shikaku.terminal.folder.FolderSettings;
import shikaku.terminal.folder.FolderTrouble;
import shikaku.terminal.folder.OqsAnswers;
import shikaku.terminal.folder.OwnCopies;
import shikaku.terminal.folder.Quarantine;
import shikaku.terminal.folder.RequestTray;
import shikaku.terminal.folder.ScannedRequests;
import shikaku.terminal.store.Deliveries;
import shikaku.terminal.store.TerminalDatabase;

/** The folders, where a site has them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("terminal.folders.req")
class FolderBeans {
    /** Where the machine has a scanner, it looks at the copy of each request before anybody else does. */
    @Bean
    Answers answers(
            Inquiry inquiry,
            Registration registration,
            BulkLine bulk,
            InstitutionCode institution,
            TerminalDatabase database,
            BusinessClock business,
            RealClock real,
            ObjectProvider<Scanner> scanner,
            ScannerWatch watch,
            Quarantine quarantine,
            FolderTrouble trouble,
            EdgeSettings edge)
            throws IOException {
        var read = new OqsAnswers(inquiry, registration, bulk, institution, database, business, real.clock());
        Answers scanned = Optional.ofNullable(scanner.getIfAvailable())
                .<Answers>map(scans -> new ScannedRequests(
                        read, scans, watch, quarantine, institution, database, business, trouble, real.clock()))
                .orElse(read);
        var copies = new OwnCopies(edge.data().resolve("intake"));
        return new CopiedRequests(scanned, copies, institution, database, business);
    }

    @Bean
    FolderLoop folderLoop(
            TerminalSettings terminal,
            Answers answers,
            InstitutionCode institution,
            Deliveries deliveries,
            TerminalDatabase database,
            BusinessClock business,
            RealClock real,
            SecureRandom random,
            Figure figure,
            FolderTrouble trouble)
            throws IOException {
        FolderSettings settings = Objects.requireNonNull(terminal.folders());
        List<Path> folders = List.of(settings.req(), settings.res(), settings.face());
        folders.forEach(FolderBeans::requireFolder);
        settings.requireApart();
        var faces = tray(settings.face(), settings, real);
        var results = new FaceFolder(faces, deliveries, institution, business, random, figure);
        return new FolderLoop(
                new RequestTray(settings.req(), settings.aside(), real.clock()),
                tray(settings.res(), settings, real),
                faces,
                answers,
                Optional.of(results).filter(_ -> settings.results() == FolderSettings.Results.FACE),
                settings.forgottenAfter(),
                database,
                trouble,
                real.clock());
    }

    /** A share is made, with its few readers, by whoever sets the terminal up: a program that makes it gives it to everybody. */
    private static AnswerTray tray(Path folder, FolderSettings settings, RealClock real) throws IOException {
        return new AnswerTray(folder, settings.zipOver().toBytes(), settings.patience(), real.clock());
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new WrongConfiguration(
                    "terminal.folders",
                    folder.toString(),
                    "端末が書き込める、すでにあるフォルダ",
                    "a folder that exists and that the terminal may write to");
        }
    }
}

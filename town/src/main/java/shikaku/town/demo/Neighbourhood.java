package shikaku.town.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.database.DatabaseAddress;
import shikaku.edge.database.LocalPostgres;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.edge.tls.TlsKeys;
import shikaku.edge.tls.TlsSettings;
import shikaku.town.people.Clinic;
import shikaku.town.people.LoadTime;
import shikaku.town.people.Town;
import shikaku.town.place.Whereabouts;

/**
 * Everything of the figure, running: one database server, jpki, the center, and in each clinic a terminal and an accounting system; with the
 * people, pockets and offices around them. Closing it ends every process it started.
 *
 * @param town whose town it is
 * @param whereabouts where the programs stand
 * @param fleet the programs
 * @param database of the center, for whoever compares evidence with receipts
 * @param clock the town's, which all programs show
 */
@Realizes(clauses = Clause.C12)
record Neighbourhood(
        DemoFolder folder,
        Town town,
        Ports ports,
        Whereabouts whereabouts,
        Fleet fleet,
        Doorkeys keys,
        Staffing staffing,
        LocalPostgres postgres,
        DatabaseAddress database,
        Readers readers,
        KioskCameras cameras,
        Pockets pockets,
        VisitorCards visitors,
        InsurerOffice insurers,
        ArrowBoard arrows,
        BusinessClock clock)
        implements AutoCloseable {
    static final String CENTER = "center";
    static final String JPKI = "jpki";

    static final LocalTime OPENING = LocalTime.of(8, 30);

    /** Starts every program; what was started is ended again if one of them fails. Nobody is registered yet: {@link #settle}. */
    static Neighbourhood start(DemoOptions options, Launcher launcher) throws IOException {
        return start(options, launcher, UnaryOperator.identity());
    }

    /** The same with a part of the town only. */
    static Neighbourhood start(DemoOptions options, Launcher launcher, UnaryOperator<Town> part) throws IOException {
        // Before anything is made: how many clinics there are stands in the town, and each demo has one.
        options.ports().requireFree(1);
        Progress progress = new Progress(System.err);
        DemoFolder folder = options.folder();
        progress.begins("起動しています…", "starting… " + folder.root());
        Town town = part.apply(town(folder, progress));
        options.ports().requireFree(town.clinics().size());
        Readers readers = options.readers(town);
        KioskCameras cameras = options.cameras(town);
        Whereabouts whereabouts = options.whereabouts();
        Fleet fleet = new Fleet(folder, launcher, whereabouts, progress);
        progress.begins("データベースを用意しています", "preparing the database");
        CompletableFuture<LocalPostgres> postgres =
                CompletableFuture.supplyAsync(() -> LocalPostgres.start(folder.data("postgres")));
        CompletableFuture<PrintOffice> printing = CompletableFuture.supplyAsync(
                () -> cameras.printing(new SecureRandom()).publish(folder.frontIssuers()));
        try {
            progress.begins("鍵と証明書をつくっています", "making keys and certificates");
            KeyCeremony ceremony = new KeyCeremony(folder, Clock.systemUTC(), new SecureRandom());
            Doorkeys keys = Doorkeys.of(town, ceremony, whereabouts);
            Staffing staffing = Staffing.of(town, ceremony);
            Configurations configurations = new Configurations(
                    folder,
                    town,
                    options.ports(),
                    keys,
                    staffing,
                    readers,
                    cameras,
                    launcher,
                    whereabouts,
                    options.rest(),
                    ahead(town),
                    options.isSearched());
            return open(configurations, fleet, postgres, printing, options.signing(town));
        } catch (RuntimeException e) {
            fleet.close();
            readers.close();
            whereabouts.close();
            postgres.thenAccept(LocalPostgres::close).join();
            throw e;
        }
    }

    private static Neighbourhood open(
            Configurations configurations,
            Fleet fleet,
            CompletableFuture<LocalPostgres> starting,
            CompletableFuture<PrintOffice> printing,
            Optional<SigningOffice> signing) {
        Town town = configurations.town();
        Whereabouts whereabouts = configurations.whereabouts();
        Ports ports = configurations.ports();
        whereabouts.sitAt(JPKI, ports.municipality());
        fleet.start(JPKI, JPKI, configurations.jpki());
        PrintOffice printed = printing.join();
        LocalPostgres postgres = starting.join();
        // The center waits for jpki: on two cores the six programs that wait for nobody would only hold both up.
        fleet.awaitReady(JPKI);
        MunicipalWindow window = window(configurations);
        DatabaseAddress database = postgres.database(CENTER);
        whereabouts.lend(CENTER, portOf(database));
        whereabouts.sitAt(CENTER, Whereabouts.Door.CENTER, ports.center());
        whereabouts.sitAt(CENTER, ports.operators());
        fleet.start(
                CENTER,
                CENTER,
                configurations.center(
                        database,
                        VerifierCeremony.hold(
                                verifier(configurations),
                                configurations.folder().data(CENTER),
                                new SecureRandom())));
        configurations.keys().distribution().ifPresent(key -> {
            new SignatureOffice(configurations.folder(), Clock.systemUTC()).publish(SignatureOffice.STALE);
            fleet.start(SignatureOffice.PLACE, SignatureOffice.PLACE, configurations.distribution(key));
        });
        town.clinics().forEach(clinic -> startClinic(configurations, fleet, postgres, clinic));
        configurations.places().stream().filter(place -> !place.equals(JPKI)).forEach(fleet::awaitReady);
        configurations.keys().distribution().ifPresent(_ -> fleet.awaitReady(SignatureOffice.PLACE));
        Pockets pockets = new Pockets(
                configurations.folder().cards(), window, configurations.readers(), Clock.systemUTC(), printed, signing);
        return new Neighbourhood(
                configurations.folder(),
                town,
                ports,
                whereabouts,
                fleet,
                configurations.keys(),
                configurations.staffing(),
                postgres,
                database,
                configurations.readers(),
                configurations.cameras(),
                pockets,
                new VisitorCards(pockets, printed),
                insurers(configurations),
                new ArrowBoard(HttpClient.newHttpClient()),
                BusinessClock.ahead(new RealClock(Clock.systemUTC()), configurations.ahead()));
    }

    private static void startClinic(Configurations configurations, Fleet fleet, LocalPostgres postgres, Clinic clinic) {
        int number = configurations.town().clinics().indexOf(clinic);
        Whereabouts whereabouts = configurations.whereabouts();
        Ports ports = configurations.ports();
        String terminal = "terminal-" + clinic.id();
        String accounting = "accounting-" + clinic.id();
        whereabouts.sitAt(terminal, ports.kioskAndDesk(number));
        whereabouts.sitAt(terminal, ports.slot(number));
        whereabouts.sitAt(accounting, ports.accounting(number));
        DatabaseAddress database = postgres.database("accounting_" + clinic.id());
        whereabouts.lend(accounting, portOf(database));
        fleet.start(
                terminal,
                "terminal",
                configurations.terminal(clinic, number),
                configurations.readers().environment(clinic));
        fleet.start(accounting, "accounting", configurations.accounting(clinic, number, database));
    }

    private static int portOf(DatabaseAddress database) {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    /** To be done before the clinics open: the arrows are followed from the first one on, and the insurers have registered their people. */
    Neighbourhood settle() {
        arrows.follow(URI.create("http://127.0.0.1:" + ports.operators() + "/figure/events"));
        for (int clinic = 0; clinic < town.clinics().size(); clinic++) {
            arrows.follow(URI.create("http://127.0.0.1:" + ports.kioskAndDesk(clinic) + "/figure/events"));
        }
        new Progress(System.err).begins("保険者が資格を登録しています", "the insurers register coverages");
        int registered = insurers.register(town.residents(), LoadTime.MORNING);
        System.err.println("保険者が " + registered + " 件の資格を登録しました / coverages registered");
        return this;
    }

    int number(Clinic clinic) {
        return town.clinics().indexOf(clinic);
    }

    /** Ends people first, then programs, then the database. */
    @Override
    public void close() {
        arrows.close();
        pockets.close();
        visitors.close();
        fleet.close();
        readers.close();
        whereabouts.close();
        postgres.close();
    }

    /** The clinics open at half past eight on the town's day, whenever the demo is started. */
    private static Duration ahead(Town town) {
        Instant opening =
                ZonedDateTime.of(town.date(), OPENING, BusinessClock.JAPAN).toInstant();
        return Duration.between(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS), opening);
    }

    /** The town as it lies in the folder, perhaps edited; the first time it is generated and written there. */
    private static Town town(DemoFolder folder, Progress progress) throws IOException {
        if (!Files.isDirectory(folder.town())) {
            progress.begins("町をつくっています", "making the town");
            Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE).write(Files.createDirectories(folder.town()));
        }
        progress.begins("町を読んでいます", "reading the town");
        return Town.read(folder.town());
    }

    private static MunicipalWindow window(Configurations configurations) {
        return new MunicipalWindow(clientOfJpki(configurations, "municipality"), jpki(configurations));
    }

    private static VerifierWindow verifier(Configurations configurations) {
        return new VerifierWindow(clientOfJpki(configurations, "verifier"), jpki(configurations));
    }

    private static URI jpki(Configurations configurations) {
        return URI.create("https://localhost:" + configurations.ports().municipality());
    }

    /** A client that shows what jpki minted for it. */
    private static HttpClient clientOfJpki(Configurations configurations, String name) {
        Path minted = configurations.folder().data(JPKI);
        String password = configurations.keys().jpkiPassword();
        return MutualTlsClient.of(TlsKeys.open(
                name,
                new TlsSettings(
                        minted.resolve(name + ".p12"), password, minted.resolve("window-trust.p12"), password)));
    }

    private static InsurerOffice insurers(Configurations configurations) {
        return new InsurerOffice(
                URI.create("https://localhost:" + configurations.ports().center()),
                configurations.keys().insurers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> client(entry.getValue()))));
    }

    /** A client that shows this key. */
    static HttpClient client(KeyFile key) {
        return MutualTlsClient.of(TlsKeys.open(
                key.file().getFileName().toString(),
                new TlsSettings(key.file(), key.password(), key.file(), key.password())));
    }

    List<Clinic> clinics() {
        return town.clinics();
    }
}

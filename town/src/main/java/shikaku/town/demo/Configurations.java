package shikaku.town.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.center.session.VerifierKeyFiles;
import shikaku.edge.database.DatabaseAddress;
import shikaku.town.people.Clinic;
import shikaku.town.people.Town;
import shikaku.town.place.Whereabouts;
import shikaku.town.place.Whereabouts.Door;

/**
 * Writes each program's one page of configuration, as the IT person of its site would.
 *
 * @param rest of a kiosk's screen that has just appeared
 * @param ahead how far the town's clock goes before the real one
 * @param searched whether the programs write down more than they would, and every address that they are asked for, because all of it will be searched
 */
record Configurations(
        DemoFolder folder,
        Town town,
        Ports ports,
        Doorkeys keys,
        Staffing staffing,
        Readers readers,
        KioskCameras cameras,
        Launcher launcher,
        Whereabouts whereabouts,
        Duration rest,
        Duration ahead,
        boolean searched) {
    /** Where Debian's clamav-daemon listens. A machine without one shows it in red, and everything goes on. */
    private static final Path SCANNER = Path.of("/run/clamav/clamd.ctl");

    Path jpki() {
        return of("jpki")
                .set("shikaku.listeners.public.port", ocsp())
                .set("shikaku.listeners.public.address", whereabouts.bound())
                // Its answers are signed, and whoever asks is on the way only where a router lets them.
                .set("shikaku.listeners.public.open", true)
                .set("shikaku.listeners.window.port", ports.municipality())
                .set("jpki.key-store-password", keys.jpkiPassword())
                .write(folder.configuration("jpki"));
    }

    /** @param verifier where key and chain of the 検証機関用電子証明書 lie */
    Path center(DatabaseAddress database, VerifierKeyFiles verifier) {
        return database(of("center"), database)
                .set("shikaku.listeners.center.port", center())
                .set("shikaku.listeners.center.address", whereabouts.bound())
                .tls("shikaku.listeners.center.tls", keys.center(), keys.center())
                .set("shikaku.listeners.operators.port", ports.operators())
                .set("shikaku.accounts", staffing.hashed(Staffing.CENTER))
                .set("center.pages", Ports.CENTER_HOST)
                .set("center.console", true)
                .set("center.names", names())
                .set("center.key-store-password", keys.center().password())
                .set(
                        "center.ocsp-responder",
                        "http://" + whereabouts.address("center", "jpki", Door.JPKI, ports.jpki()) + "/ocsp")
                .set("center.jpki-authorities", folder.data("jpki").resolve("authorities.pem"))
                .set("center.verifier-key", verifier.key())
                .set("center.verifier-chain", verifier.chain())
                .write(folder.configuration("center"));
    }

    /** @param own the key of its door */
    Path distribution(KeyFile own) {
        return of(SignatureOffice.PLACE)
                .set("shikaku.listeners.files.port", whereabouts.port(Door.DISTRIBUTION, ports.distribution()))
                .set("shikaku.listeners.files.address", whereabouts.bound())
                .tls("shikaku.listeners.files.tls", own, own)
                .set("shikaku.listeners.own.port", ports.distributionHealth())
                .set("distribution.withdrawals", keys.withdrawals())
                .write(folder.configuration(SignatureOffice.PLACE));
    }

    private List<Map<String, Object>> names() {
        return Stream.concat(
                        town.clinics().stream()
                                .map(clinic -> name(clinic.code().digits(), clinic.name(), clinic.nameEnglish())),
                        town.insurers().stream()
                                .map(insurer -> name(insurer.number().digits(), insurer.name(), insurer.name())))
                .toList();
    }

    private static Map<String, Object> name(String code, String name, String english) {
        return Map.of("code", code, "name", name, "name-english", english);
    }

    Path terminal(Clinic clinic, int number) {
        Doorkeys.OfClinic own = keys.of(clinic);
        String place = "terminal-" + clinic.id();
        DemoFolder.Exchange shared = folder.exchange(clinic);
        Settings settings = of(place)
                .set("terminal.folders.req", shared.req())
                .set("terminal.folders.res", shared.res())
                .set("terminal.folders.face", shared.face())
                .set("shikaku.listeners.pages.port", ports.kioskAndDesk(number))
                .set("shikaku.listeners.door.port", door(number))
                .set("shikaku.listeners.door.address", whereabouts.bound())
                .tls("shikaku.listeners.door.tls", own.door(), own.door())
                .set("shikaku.accounts", staffing.hashed(place))
                .set("terminal.institution", clinic.code().digits())
                .set("terminal.clinic", clinic.id())
                .set("terminal.rest", rest)
                .set("terminal.clinic-name", clinic.name())
                .set("terminal.clinic-name-english", clinic.nameEnglish())
                .set("terminal.center", "https://" + whereabouts.address(place, "center", Door.CENTER, ports.center()))
                .tls("terminal.center-tls", own.terminal(), own.terminal())
                .set("terminal.withdrawals", keys.withdrawals())
                .set("terminal.machine-key.file", folder.keys().resolve("machine-" + clinic.id() + ".p12"))
                .set("terminal.machine-key.password", own.terminal().password())
                // Nobody's numbers: whoever calls them reaches nobody.
                .set("terminal.telephones.center", "0120-000-001")
                .set("terminal.telephones.line", "0120-000-002")
                .set("terminal.telephones.vendor", "0120-000-003")
                .set("terminal.reader.java", launcher.java())
                .set("terminal.reader.class-path", launcher.classPath("reader"))
                .setIfPresent("terminal.reader.aot-cache", launcher.cache("reader"))
                // Whoever tries the demo may not be allowed to lock memory, and the town's cards are nobody's.
                .set("terminal.reader.hardening", "where-possible");
        if (keys.distribution().isPresent()) {
            settings.set("terminal.signatures.host", "https://" + distribution(place))
                    .set("terminal.signatures.files", List.of(SignatureOffice.FILE))
                    .set("terminal.signatures.every", "10s");
        }
        cameras.configure(settings, clinic, ports, folder.frontIssuers(), readers.drawnPeople(clinic));
        return readers.configure(settings, clinic).write(folder.configuration(place));
    }

    private String distribution(String terminal) {
        return whereabouts.address(terminal, SignatureOffice.PLACE, Door.DISTRIBUTION, ports.distribution());
    }

    Path accounting(Clinic clinic, int number, DatabaseAddress database) {
        Doorkeys.OfClinic own = keys.of(clinic);
        String place = "accounting-" + clinic.id();
        return database(of(place), database)
                .set("shikaku.listeners.pages.port", ports.accounting(number))
                .set("shikaku.accounts", staffing.hashed(place))
                .set("accounting.institution", clinic.code().digits())
                .set("accounting.clinic", clinic.name())
                .set("accounting.clinic-english", clinic.nameEnglish())
                .set("accounting.host", "accounting." + clinic.id() + ".localhost")
                .set(
                        "accounting.door.address",
                        "https://"
                                + whereabouts.address(
                                        place, "terminal-" + clinic.id(), Door.TERMINAL, ports.door(number)))
                .tls("accounting.door.tls", own.accounting(), own.accounting())
                .write(folder.configuration(place));
    }

    private int door(int number) {
        return whereabouts.port(Door.TERMINAL, ports.door(number));
    }

    private int center() {
        return whereabouts.port(Door.CENTER, ports.center());
    }

    private int ocsp() {
        return whereabouts.port(Door.JPKI, ports.jpki());
    }

    /** The city's own annex and everything else stays at its default. */
    private Settings of(String place) {
        return talkative(new Settings(), place)
                .set("shikaku.name", place)
                .set("shikaku.data", folder.data(place))
                .set("shikaku.ahead", ahead)
                .set("shikaku.figure-events", true)
                .set("shikaku.leash", true)
                .setIfPresent("shikaku.scanner.socket", Optional.of(SCANNER).filter(Files::exists));
    }

    /** Quiet programs would pass any search of their logs: these tell as much as somebody looking for a fault lets them. */
    private Settings talkative(Settings settings, String place) {
        String addresses = "server.tomcat.accesslog.";
        return searched
                ? settings.set("logging.level.root", "INFO")
                        .set(addresses + "enabled", true)
                        .set(addresses + "directory", folder.addresses())
                        .set(addresses + "prefix", place)
                        .set(addresses + "rotate", false)
                        .set(addresses + "buffered", false)
                        .set(addresses + "pattern", "%t %r %s")
                : settings;
    }

    private static Settings database(Settings settings, DatabaseAddress database) {
        return settings.set("shikaku.database.url", database.url())
                .set("shikaku.database.user", database.user())
                .set("shikaku.database.password", database.password());
    }

    /** Names of all programs that tell which arrows they walk. */
    List<String> places() {
        return Stream.concat(
                        Stream.of("jpki", "center"),
                        town.clinics().stream()
                                .flatMap(clinic -> Stream.of("terminal-" + clinic.id(), "accounting-" + clinic.id())))
                .toList();
    }
}

package shikaku.town.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsurerNumber;
import shikaku.edge.database.DatabaseAddress;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.town.people.CardSpec;
import shikaku.town.people.CertificateState;
import shikaku.town.people.Clinic;
import shikaku.town.people.LoadTime;
import shikaku.town.people.RegisteredCoverage;
import shikaku.town.people.Resident;

/** The neighbourhood with one clinic, for the benchmarks: the same programs, doors and people as in the demo, and nothing else running. */
public final class MeasuredClinic implements AutoCloseable {
    private final Neighbourhood neighbourhood;
    private final Clinic clinic;
    private final RealClock clock = new RealClock(Clock.systemUTC());

    /** @param neighbourhood whose programs are started, or none of them where nothing is asked of one */
    MeasuredClinic(Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
        this.clinic = neighbourhood.clinics().getFirst();
    }

    /**
     * Starts it.
     *
     * @param folder where everything is kept
     * @param ports base of all ports
     */
    public static MeasuredClinic start(Path folder, int ports) throws IOException {
        DemoOptions options = DemoOptions.of(folder, ports);
        return new MeasuredClinic(
                Neighbourhood.start(options, new Launcher(options.repository(), Optional.empty()), ShortDay::of)
                        .settle());
    }

    /** @throws IllegalArgumentException in one sentence when no neighbourhood can listen from {@code base} on */
    public static void requirePorts(int base) {
        new Ports(base);
    }

    /** People whom nothing hinders: a valid card with its PIN and all its tries, known to the center, insured. */
    public List<Resident> people(int most) {
        return neighbourhood.town().residents().stream()
                .filter(resident ->
                        resident.card().filter(MeasuredClinic::works).isPresent() && insured(resident))
                .limit(most)
                .toList();
    }

    private static boolean works(CardSpec card) {
        return card.certificate() == CertificateState.VALID
                && card.pin().isPresent()
                && card.pinTriesLeft() == CardSpec.PIN_TRIES
                && card.linkedSerials().contains(card.serial());
    }

    private static boolean insured(Resident resident) {
        List<RegisteredCoverage> registered = resident.registeredAt(LoadTime.MORNING);
        return !registered.isEmpty() && registered.stream().noneMatch(RegisteredCoverage::blocked);
    }

    /** The image of somebody's card, made now if nobody touched it before. */
    public Path card(Resident holder) throws IOException {
        return neighbourhood.pockets().touch(holder);
    }

    /** Puts the card on the clinic's reader. */
    public void insert(Resident holder) {
        neighbourhood.pockets().insert(holder, clinic.id());
    }

    /** Takes it off. */
    public void remove() {
        neighbourhood.pockets().remove(clinic.id());
    }

    /** 連携フォルダ {@code req} of the clinic. */
    public Path requests() {
        return exchange().req();
    }

    /** 連携フォルダ {@code res}. */
    public Path answers() {
        return exchange().res();
    }

    /** Beside them, where whoever exchanges files writes them first. */
    public Path drafts() {
        return exchange().samples();
    }

    private DemoFolder.Exchange exchange() {
        return neighbourhood.folder().exchange(clinic);
    }

    /** An insurer that the center believes. */
    public InsurerNumber insurer() {
        return people(1).getFirst().registeredAt(LoadTime.MORNING).getFirst().insurer();
    }

    /** The number of the center's process. */
    public long processOfCenter() {
        return process(Neighbourhood.CENTER);
    }

    /** The number of the process of the clinic's terminal. */
    public long processOfTerminal() {
        return process("terminal-" + clinic.id());
    }

    private long process(String place) {
        return neighbourhood.fleet().members().stream()
                .filter(member -> member.place().equals(place))
                .findFirst()
                .orElseThrow()
                .process()
                .pid();
    }

    /** The patient's eyes and hands at the kiosk. */
    public KioskVisitor visitor() {
        return new KioskVisitor(Sites.of(neighbourhood, clinic));
    }

    /** 受付 at the desk. */
    public StaffBrowser desk() {
        Sites sites = Sites.of(neighbourhood, clinic);
        return new StaffBrowser(sites.deskHost(), sites.terminalPort(), staff("terminal-"));
    }

    /** 医事 in accounting. */
    public StaffBrowser accounting() {
        Sites sites = Sites.of(neighbourhood, clinic);
        return new StaffBrowser(sites.accountingHost(), sites.accountingPort(), staff("accounting-"));
    }

    /** An operator at the center's own pages. */
    public StaffBrowser operator() {
        return new StaffBrowser(
                Ports.CENTER_HOST,
                neighbourhood.ports().operators(),
                neighbourhood.staffing().at(Staffing.CENTER));
    }

    private Account staff(String program) {
        return neighbourhood.staffing().at(program + clinic.id());
    }

    public InstitutionCode institution() {
        return clinic.code();
    }

    /** A new client that shows the terminal's certificate to the center; it has no connection and no TLS session yet. */
    public HttpClient terminalLine() {
        return Neighbourhood.client(neighbourhood.keys().of(clinic).terminal());
    }

    public URI center() {
        return URI.create("https://localhost:" + neighbourhood.ports().center());
    }

    public URI ocspResponder() {
        return URI.create("http://127.0.0.1:" + neighbourhood.ports().jpki() + "/ocsp");
    }

    /** The authorities of the cards' certificates, PEM. */
    public Path authorities() {
        return neighbourhood.folder().data("jpki").resolve("authorities.pem");
    }

    /** The center's own database. */
    public DatabaseAddress database() {
        return neighbourhood.database();
    }

    /** Another database on the same server, for what must not be written into the center's. */
    public DatabaseAddress database(String name) {
        return neighbourhood.postgres().database(name);
    }

    /** Real time. */
    public Clock clock() {
        return clock.clock();
    }

    /** The town's clock, by which the center judges the time of a consent. */
    public BusinessClock day() {
        return neighbourhood.clock();
    }

    @Override
    public void close() {
        neighbourhood.close();
    }
}

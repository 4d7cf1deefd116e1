package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ConfigurableApplicationContext;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.CheckDigit;
import shikaku.domain.Eligibility;
import shikaku.domain.InstitutionCode;
import shikaku.edge.Program;
import shikaku.edge.listen.Listeners;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.evidence.Act;
import shikaku.message.Elements;
import shikaku.message.Reason;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.terminal.desk.TypedInquiries;
import shikaku.terminal.kiosk.EnrolmentAddress;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Deliveries;
import shikaku.terminal.store.Deliveries.Delivery;
import shikaku.terminal.store.Note;
import shikaku.terminal.store.Notes;
import shikaku.terminal.store.StoredRegistrations;
import shikaku.terminal.store.TerminalDatabase;

/**
 * The whole program, with a center of our own behind mutual TLS and a shell script for the reader. Numbers run on from test to test, as
 * they do in a clinic: what a test did is told from {@link #before} on.
 */
final class RunningTerminal implements AutoCloseable {
    static final InstitutionCode INSTITUTION = new InstitutionCode(CheckDigit.append("131234567"));

    final Path folder;
    final TestSite site;
    final CenterDouble center;
    final ConfigurableApplicationContext program;
    final Browser kiosk;
    final Browser desk;
    private final HttpClient plain = HttpClient.newHttpClient();
    private final HttpClient accounting;
    private Before before = new Before(0, 0, -1);

    /**
     * How far the numbers were.
     *
     * @param checkIn last number given to a check-in
     * @param delivery last number given to a delivery; all up to it have arrived
     * @param evidence last position in the log
     */
    record Before(long checkIn, long delivery, long evidence) {}

    private RunningTerminal(Path folder) throws Exception {
        this.folder = folder;
        site = new TestSite(folder);
        center = new CenterDouble(site.keys(site.server("center.p12")), INSTITUTION);
        accounting = MutualTlsClient.of(site.keys(site.client(INSTITUTION.digits(), SiteRole.ACCOUNTING)));
        Path configuration = TestConfiguration.write(folder, site, center.port());
        program = Program.start(Main.class, "terminal", "--config", configuration.toString());
        kiosk = browser("kiosk");
        desk = browser("desk");
    }

    /** With everything it keeps in this folder. */
    static RunningTerminal start(Path folder) throws Exception {
        RunningTerminal started = new RunningTerminal(folder);
        started.kiosk.enrol(started.enrolment());
        return started;
    }

    /** As in the morning: no card in the slot, nobody signed in, nothing waiting for accounting, a center that answers. */
    void reset() throws Exception {
        center.trouble(Optional.empty());
        program.getBean(TypedInquiries.class).forget();
        center.verdict(Eligibility.Valid::new);
        center.receipt(Optional.of(CenterDouble.RECEIPT));
        center.bulk(CenterDouble.NOW.toLocalDate(), new Elements());
        nothingOwed();
        Files.deleteIfExists(folder.resolve("card"));
        kiosk.forget();
        desk.forget();
        kiosk.enrol(enrolment());
        kiosk.await("place-card");
        before = new Before(
                number("SELECT coalesce(max(number), 0) FROM check_in"),
                everythingDelivered(),
                number("SELECT coalesce(max(position), -1) FROM evidence_leaf"));
    }

    /** What another test could not ask about is not asked again in the middle of this one. */
    private void nothingOwed() throws SQLException {
        Notes notes = program.getBean(Notes.class);
        for (Note note : notes.all()) {
            notes.settled(note.number(), "reset");
        }
    }

    /** The day of the terminal's business. */
    LocalDate today() {
        return program.getBean(BusinessClock.class).today();
    }

    Before before() {
        return before;
    }

    /** The number of the test's first, second … check-in. */
    long checkIn(int which) {
        return before.checkIn() + which;
    }

    /** Another browser at that host. */
    Browser browser(String host) {
        return new Browser(
                plain,
                host + ".kobe.localhost",
                program.getBean(Listeners.class).port("pages"));
    }

    URI enrolment() throws IOException {
        return EnrolmentAddress.read(folder.resolve("data"));
    }

    void checkInByPin() throws Exception {
        choosePin();
        answerQuestions("NO");
    }

    void choosePin() throws Exception {
        placeCard();
        kiosk.await("choose");
        kiosk.submit("#choose", Map.of("way", "PIN"));
    }

    /** Somebody chooses the face, and the reader says that of it. */
    void lookIntoTheCamera(String said) throws Exception {
        Path half = Files.writeString(folder.resolve("face.new"), said + "\n");
        Files.move(half, folder.resolve("face"), StandardCopyOption.ATOMIC_MOVE);
        kiosk.await("choose");
        kiosk.submit("#choose", Map.of("way", "FACE"));
        kiosk.awaitNext();
    }

    void answerQuestions(String consent) throws Exception {
        kiosk.await("who");
        kiosk.submit("#who", Map.of("who", "GUARDIAN"));
        kiosk.await("consents");
        assertThat(kiosk.page.select("[checked]")).isEmpty();
        kiosk.submit("#consents", Map.of("limit", consent, "disease", consent));
        kiosk.await("take-card");
    }

    void placeCard() throws IOException {
        Files.createFile(folder.resolve("card"));
    }

    void takeCard() throws Exception {
        Files.delete(folder.resolve("card"));
        kiosk.await("place-card");
    }

    /** What accounting is told at {@code GET /results}. */
    HttpResponse<String> results(long after, int wait) throws Exception {
        return knock("/results?after=" + after + "&wait=" + wait);
    }

    HttpResponse<String> knock(String path) throws Exception {
        return door(accounting, path, HttpRequest.Builder::GET);
    }

    HttpResponse<String> hand(byte[] document) throws Exception {
        return hand("/reference-numbers", document);
    }

    HttpResponse<String> hand(String path, byte[] document) throws Exception {
        return door(
                accounting,
                path,
                request -> request.header("Content-Type", "application/xml")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(document)));
    }

    HttpResponse<String> door(HttpClient client, String path, UnaryOperator<HttpRequest.Builder> more)
            throws Exception {
        return client.send(more.apply(HttpRequest.newBuilder(door(path))).build(), BodyHandlers.ofString());
    }

    URI door(String path) {
        return URI.create(
                "https://localhost:" + program.getBean(Listeners.class).port("door") + path);
    }

    /** Who was refused why. */
    List<String> refused() throws Exception {
        return evidence("REQUEST_REFUSED", "(record ->> '$.who') || ' ' || (record ->> '$.reason')");
    }

    /** A registration that accounting handed in and that came to nothing later. */
    void unregistered(ReferenceNumberRegistration registration, Reason why) throws Exception {
        center.trouble(Optional.of(Reason.CENTER_UNREACHABLE));
        StoredRegistrations store = program.getBean(StoredRegistrations.class);
        store.refused(store.keep(registration), why);
        center.trouble(Optional.empty());
        program.getBean(TypedInquiries.class).forget();
    }

    /** What the evidence of an act says, since before the test. */
    List<String> evidence(String act, String said) throws Exception {
        return read("SELECT " + said + " FROM evidence_leaf WHERE record ->> '$.act' = '" + act + "' AND position > "
                + before.evidence() + " ORDER BY position");
    }

    /** Heads of other logs in the evidence since before the test. */
    List<String> seen() throws Exception {
        return read(
                "SELECT record ->> '$.seen' FROM evidence_leaf WHERE record ->> '$.seen' IS NOT NULL AND position > "
                        + before.evidence() + " ORDER BY position");
    }

    /** As if a check-in had been kept since another day. */
    void keptSince(String day, long checkIn) throws Exception {
        program.getBean(TerminalDatabase.class)
                .write(Deed.done(Act.NOTE_KEPT, "test", Optional.empty(), "as of " + day), connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.executeUpdate(
                                "UPDATE check_in SET began = '" + day + "T00:00:00Z' WHERE number = " + checkIn);
                    }
                });
    }

    private long number(String select) throws Exception {
        return Long.parseLong(read(select).getFirst());
    }

    private List<String> read(String select) throws Exception {
        return program.getBean(TerminalDatabase.class).read(connection -> {
            List<String> rows = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(select)) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        });
    }

    private long everythingDelivered() throws Exception {
        Deliveries deliveries = program.getBean(Deliveries.class);
        long last = before.delivery();
        for (var next = deliveries.offer(last); next.isPresent(); next = deliveries.offer(last)) {
            last = next.map(Delivery::number).orElseThrow();
        }
        deliveries.acknowledge(last);
        return last;
    }

    @Override
    public void close() {
        program.close();
        center.close();
        accounting.close();
        plain.close();
    }
}

package shikaku.town.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.InsuredCardQuery;
import shikaku.town.demo.Browser;
import shikaku.town.demo.KioskVisitor;
import shikaku.town.demo.MeasuredClinic;
import shikaku.town.demo.StaffBrowser;
import shikaku.town.people.LoadTime;
import shikaku.town.people.Resident;

/** Every page of staff after a busy day, and the kiosk's first screen, asked for one after the other; and what a browser loads with each. */
final class PagesBench {
    /**
     * A kind of page.
     *
     * @param name its program and path, numbers as N
     * @param times to the last byte
     * @param kilobytes of the page and all that it loads but fonts, packed as it travels
     * @param unpacked the same as the browser has it then
     */
    record Measured(String name, Distribution times, double kilobytes, double unpacked) {}

    private static final double KILO = 1_000;
    /** RFC 1952, 2.3.1: with these two a packed body begins. */
    private static final int[] GZIP = {0x1F, 0x8B};

    private static final String ARRIVALS = "/";
    private static final String OPERATORS = "/today";
    private static final String KIOSK = "/kiosk";

    private final MeasuredClinic clinic;
    private final int checkIns;
    private final Series series;
    private final PrintStream progress;

    /** @param checkIns in the lists */
    PagesBench(MeasuredClinic clinic, int checkIns, Series series, PrintStream progress) {
        this.clinic = clinic;
        this.checkIns = checkIns;
        this.series = series;
        this.progress = progress;
    }

    /** Slowest first. */
    List<Measured> measure() throws Exception {
        try (StaffBrowser desk = clinic.desk();
                StaffBrowser accounting = clinic.accounting();
                StaffBrowser operator = clinic.operator();
                KioskVisitor patient = clinic.visitor()) {
            List<Resident> people = clinic.people(checkIns);
            series.repeat(
                    "受付を打ち込む / typing check-ins", checkIns, number -> type(desk, people.get(number % people.size())));
            arrived(accounting);
            List<Measured> all = new ArrayList<>(pages("desk", "/desk", desk));
            all.addAll(pages("accounting", ARRIVALS, accounting));
            all.addAll(pages("center", OPERATORS, operator));
            all.add(page("kiosk " + KIOSK, KIOSK, patient.browser()));
            return all.stream()
                    .sorted(Comparator.comparingDouble(PagesBench::p95).reversed())
                    .toList();
        }
    }

    static double p95(Measured page) {
        return page.times().percentile(95);
    }

    private static void type(StaffBrowser desk, Resident person) {
        var registered = person.registeredAt(LoadTime.MORNING).getFirst();
        var document = new InsuredCardQuery(registered.key(), person.person().birthdate());
        desk.type(document, Consents.NONE, AnsweredBy.GUARDIAN).the("main[data-outcome=answered]");
    }

    private void arrived(StaffBrowser accounting) throws InterruptedException {
        long patience = System.nanoTime() + Limits.ARRIVALS.toNanos();
        while (accounting.get(ARRIVALS).document().select("tr.arrival").size() < checkIns) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("受付が医事会計に届きません / the check-ins do not reach accounting");
            }
            TimeUnit.NANOSECONDS.sleep(Limits.MEMORY_LOOK.toNanos());
        }
    }

    private List<Measured> pages(String program, String home, StaffBrowser staff) throws Exception {
        List<Measured> all = new ArrayList<>();
        var kinds = new PageKinds(path -> staff.get(path).document()).from(home);
        for (var kind : kinds.entrySet()) {
            all.add(page(program + " " + kind.getKey(), kind.getValue(), staff.browser()));
        }
        return all;
    }

    private Measured page(String name, String path, Browser browser) throws Exception {
        Document page = browser.get(path).document();
        List<Duration> times = new ArrayList<>();
        progress.printf("%s…%n", name);
        for (int run = 0; run < Limits.WARM_UP + series.runs(); run++) {
            long began = System.nanoTime();
            browser.load(path);
            if (run >= Limits.WARM_UP) {
                times.add(Duration.ofNanos(System.nanoTime() - began));
            }
        }
        List<byte[]> all = Stream.concat(Stream.of(path), PageKinds.loaded(page).stream())
                .map(browser::load)
                .toList();
        return new Measured(
                name,
                new Distribution(times),
                kilobytes(all),
                kilobytes(all.stream().map(PagesBench::unpacked).toList()));
    }

    private static double kilobytes(List<byte[]> bodies) {
        return bodies.stream().mapToLong(body -> body.length).sum() / KILO;
    }

    /** What is not packed is as it is. */
    private static byte[] unpacked(byte[] body) {
        if (body.length < 2 || (body[0] & 0xFF) != GZIP[0] || (body[1] & 0xFF) != GZIP[1]) {
            return body;
        }
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a page is packed wrongly", e);
        }
    }
}

package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import shikaku.card.CardFaceApplication;
import shikaku.card.data.ReadFront;
import shikaku.card.image.CardImageFile;
import shikaku.card.profile.FileName;
import shikaku.domain.Sex;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Octets;
import shikaku.town.people.Clinic;
import shikaku.town.people.LoadTime;
import shikaku.town.people.Resident;
import shikaku.town.portrait.Portraits;
import shikaku.town.portrait.Portrayed;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.shape.Expression;
import shikaku.town.traces.Needle;
import shikaku.town.traces.PictureNeedles;
import shikaku.town.traces.ProcessMemory;
import shikaku.town.traces.Search;
import shikaku.town.traces.StoredFiles;
import shikaku.town.traces.Trace;

/** A visitor with a camera, whom the town draws: the whole way in a real browser, with every program of the figure. */
@Tag("long")
@EnabledIf("everythingIsThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class VisitorInTheBrowserTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int PORTS = 21_000;
    private static final Portrayed VISITOR = new Portrayed("mikasa-makoto", 40, Sex.MALE);
    private static final Portrayed OTHER = new Portrayed("takahashi-ema", 40, Sex.FEMALE);
    /** Frames, of which the browser plays thirty a second: long enough for a busy machine to see each pose. */
    private static final int STILL = 45;

    private static final int MOVED = 18;
    private static final String SCREEN = "document.getElementById('kiosk').dataset.screen";

    @TempDir
    private static Path folder;

    /** A short name: the browser makes a socket below it. */
    @TempDir
    private static Path machine;

    private final Portraits portraits = Portraits.under(ROOT);
    private String formerRoot = "";
    private Neighbourhood neighbourhood;
    private ConfigurableApplicationContext page;

    static boolean everythingIsThere() {
        return Files.isExecutable(Path.of(Chromium.PROGRAM))
                && Files.isDirectory(ROOT.resolve("target/models"))
                && Files.exists(ROOT.resolve("terminal/target/terminal-0.1.0.jar"));
    }

    @BeforeAll
    void open() throws IOException {
        formerRoot = System.getProperty("shikaku.root", ".");
        System.setProperty("shikaku.root", ROOT.toString());
        DemoOptions options = DemoOptions.facing(folder.resolve("demo"), PORTS);
        neighbourhood = Neighbourhood.start(options, new Launcher(ROOT, Optional.empty()), ShortDay::of);
        neighbourhood.insurers().register(List.of(holder()), LoadTime.MORNING);
        page = new OpenDoors(neighbourhood, System.out).serve();
    }

    @AfterAll
    void close() {
        System.setProperty("shikaku.root", formerRoot);
        page.close();
        neighbourhood.close();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aVisitorMakesACardOfThemselvesIsKnownByItAndLeavesNothingBehind() throws Exception {
        Instant before = Instant.now();
        byte[] sent;
        try (Chromium visitor = browser(VISITOR, still())) {
            sent = makeTheCard(visitor);
        }
        try (Chromium visitor = browser(VISITOR, film(VISITOR))) {
            assertThat(atTheKiosk(visitor)).as("the visitor before the camera").isEqualTo("answered");
        }
        try (Chromium still = browser(VISITOR, still())) {
            assertThat(atTheKiosk(still))
                    .as("the visitor, of whom it is unsure and who does not move")
                    .contains("カメラではうまく確かめられませんでした");
        }
        try (Chromium other = browser(OTHER, film(OTHER))) {
            assertThat(atTheKiosk(other)).as("somebody else before the camera").contains("カードの写真の方と確かめられませんでした");
        }
        List<Needle> needles = needles(sent);
        assertThat(inTheFolder(needles))
                .as("the photo is in the card's file alone")
                .containsExactly(Trace.PHOTO);
        try (Chromium visitor = browser(VISITOR, film(VISITOR))) {
            visitor.open("http://localhost:" + neighbourhood.ports().town() + "/");
            visitor.click("#own-erase");
            visitor.await("document.getElementById('own-word').innerText.includes('消しました')");
        }
        assertNothingStays(needles, before);
        assertThat(neighbourhood.visitors().shows(holder())).isFalse();
    }

    /** The picture that the page sent. */
    private byte[] makeTheCard(Chromium visitor) throws Exception {
        visitor.open("http://localhost:" + neighbourhood.ports().town() + "/");
        visitor.evaluate("""
                (window.send = window.fetch, window.fetch = async (path, how) => {
                  const bytes = new Uint8Array(await how.body.arrayBuffer());
                  window.sent = btoa(Array.from(bytes, (each) => String.fromCharCode(each)).join(""));
                  return window.send(path, how);
                }, 1)""");
        visitor.click("#own-begin");
        visitor.await("document.querySelector('#own-card video').videoWidth > 0");
        visitor.click("#own-take");
        visitor.await("document.getElementById('own-card').dataset.ownFace === 'true'");
        assertThat(visitor.evaluate("document.getElementById('own-word').innerText"))
                .contains("できました");
        return Base64.getDecoder().decode(visitor.evaluate("window.sent"));
    }

    /** By face, with the card of the visitor: the outcome, or why they are asked to choose again. */
    private String atTheKiosk(Chromium browser) throws Exception {
        Clinic clinic = neighbourhood.clinics().getFirst();
        browser.open(Sites.of(neighbourhood, clinic).enrolment().toString());
        browser.await(SCREEN + " === 'place-card'");
        neighbourhood.pockets().insert(holder(), clinic.id());
        try {
            browser.click("#kiosk[data-screen=choose] button[value=FACE]");
            browser.await(SCREEN + " === 'camera'");
            browser.await("['who', 'choose', 'take-card'].includes(" + SCREEN + ")");
            return browser.evaluate(SCREEN).equals("who")
                    ? answered(browser)
                    : browser.evaluate("document.querySelector('#kiosk [role=status]').innerText");
        } finally {
            neighbourhood.pockets().remove(clinic.id());
        }
    }

    private static String answered(Chromium browser) throws Exception {
        browser.click("#who button[value=SELF]");
        browser.click("#consents button[name=limit][value=YES]");
        browser.click("#consents button[name=disease][value=NO]");
        browser.await(SCREEN + " === 'take-card'");
        return browser.evaluate("document.getElementById('kiosk').dataset.outcome");
    }

    private Set<Trace> inTheFolder(List<Needle> needles) {
        Path root = neighbourhood.folder().root();
        return StoredFiles.look("--dir", root, Instant.EPOCH, _ -> false, new Search(needles))
                .found();
    }

    private void assertNothingStays(List<Needle> needles, Instant before) throws IOException {
        assertThat(inTheFolder(needles)).as("in --dir").isEmpty();
        for (Path temporary : List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/dev/shm"))) {
            assertThat(StoredFiles.look("temporary", temporary, before, machine::equals, new Search(needles))
                            .found())
                    .as(temporary.toString())
                    .isEmpty();
        }
        if (Files.getOwner(Path.of("/proc/self")).getName().equals("root")) {
            for (var each : new OurProcesses(neighbourhood).living().entrySet()) {
                assertThat(ProcessMemory.look(each.getKey(), each.getValue(), new Search(needles))
                                .found())
                        .as(each.getKey())
                        .isEmpty();
            }
        }
    }

    /** The picture as it was sent, the photo that was made of it, and this as it stands in the card's file, three bytes in four letters. */
    private List<Needle> needles(byte[] sent) throws Exception {
        Octets front = Optional.ofNullable(
                        new CardImageFile(neighbourhood.pockets().image(holder()))
                                .load()
                                .contents()
                                .get(new FileName(CardFaceApplication.AID, CardFaceApplication.CARD_FACE)))
                .orElseThrow();
        byte[] photo = ReadFront.of(front.toByteArray()).photo().orElseThrow().toByteArray();
        List<Needle> needles = new ArrayList<>(PictureNeedles.frame(sent));
        needles.addAll(PictureNeedles.photo(photo));
        String written = front.toBase64();
        int from = written.length() / 3;
        needles.add(Needle.parts(
                Trace.PHOTO, written.substring(from, from + photo.length / 4).getBytes(StandardCharsets.US_ASCII)));
        return needles;
    }

    private Resident holder() {
        return neighbourhood.town().resident(DemoOwnCard.VISITOR).orElseThrow();
    }

    private byte[] still() {
        return portraits.camera(VISITOR, Capture.camera(500).turned(0, 0));
    }

    /** What a camera takes of somebody who does whatever may be asked for: turns to the one side, to the other, blinks, and looks straight between. */
    private byte[] film(Portrayed who) {
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        Capture straight = Capture.camera(500).turned(0, 0);
        for (int side : new int[] {1, -1}) {
            hold(film, who, straight, STILL);
            for (double yaw : new double[] {14, 28, 14}) {
                hold(film, who, straight.turned(side * yaw, 0), MOVED);
            }
        }
        hold(film, who, straight, STILL);
        hold(film, who, straight.making(new Expression(.3, 0)), MOVED);
        return film.toByteArray();
    }

    private void hold(ByteArrayOutputStream film, Portrayed who, Capture capture, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            film.writeBytes(portraits.camera(who, capture));
        }
    }

    private Chromium browser(Portrayed who, byte[] film) throws Exception {
        Path file = Files.write(machine.resolve(who.person() + ".mjpeg"), film);
        return new Chromium(Files.createTempDirectory(machine, "b"), file);
    }
}

package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import org.jsoup.nodes.Element;

/** A patient at the kiosk: reads the question that stands there, touches one answer, waits for the next. */
public final class KioskVisitor implements AutoCloseable {
    private static final int LOOKS = 12;
    private static final int SECONDS_A_LOOK = 5;
    private static final int FRAMES = 40;
    private static final int HTTP_OK = 200;
    /** The comparison is over, or has not begun. */
    private static final int NOT_NOW = 409;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Browser browser;
    private final IntConsumer sitAtTerminal;
    private final HttpClient pad = HttpClient.newHttpClient();
    private final Reading reading = new Reading(System::nanoTime, time -> LockSupport.parkNanos(time.toNanos()));

    KioskVisitor(Sites sites) {
        this.browser = new Browser(sites.kioskHost(), sites.terminalPort());
        this.sitAtTerminal = sites.sitAtTerminal();
        enrol(sites.enrolment());
    }

    /** Makes this visitor's browser the kiosk, as the script on that page does. */
    private void enrol(URI address) {
        Element form = browser.get(address.getPath()).the("form#enrolment");
        browser.submit(form, Map.of("secret", address.getFragment())).the("main#kiosk");
    }

    /** The kiosk's browser itself. */
    public Browser browser() {
        return browser;
    }

    /** Waits until one of {@code screens} stands there. */
    Element await(Set<String> screens) {
        Element screen = screen();
        for (int look = 0; look < LOOKS && !screens.contains(screen.attr("data-screen")); look++) {
            browser.get("/kiosk/screen?after=" + screen.attr("data-step") + "&wait=" + SECONDS_A_LOOK);
            screen = screen();
        }
        if (!screens.contains(screen.attr("data-screen"))) {
            throw new IllegalStateException("the kiosk shows " + screen.attr("data-screen") + ", not one of " + screens
                    + ": " + browser.origin());
        }
        return screen;
    }

    /** Waits until this screen stands there. */
    public Element await(String screen) {
        return await(Set.of(screen));
    }

    /** Waits until the question of {@code screen} is answered one way or another. */
    Element awaitNextAfter(Element screen) {
        Element next = screen();
        for (int look = 0; look < LOOKS && next.attr("data-step").equals(screen.attr("data-step")); look++) {
            browser.get("/kiosk/screen?after=" + screen.attr("data-step") + "&wait=" + SECONDS_A_LOOK);
            next = screen();
        }
        return next;
    }

    /** Reads the screen, as long as it wants to be read before it is touched. */
    public void read(Element screen) {
        reading.read(screen);
    }

    /** Touches an answer of the form with this id. */
    void touch(Element screen, String form, Map<String, String> answers) {
        Element found = screen.selectFirst("form#" + form);
        if (found == null) {
            throw new IllegalStateException("the kiosk has no form " + form + " at " + screen.attr("data-screen"));
        }
        read(screen);
        browser.submit(found, answers);
    }

    /** Types a PIN on the pad: the page hands it to the reader process and to nobody else. */
    public void type(Element pinScreen, String pin) {
        hand(pinScreen, "/pin", "text/plain", BodyPublishers.ofString(pin));
    }

    /** Holds the card's front before the reader. */
    void showFront(Element numberScreen, String number) {
        hand(numberScreen, "/number", "text/plain", BodyPublishers.ofString(number));
    }

    /** Looks into the camera, until the reader has seen enough; {@code frames} takes one picture after the other. */
    void look(Element cameraScreen, LongFunction<byte[]> frames) {
        int heard = HTTP_OK;
        for (int frame = 0;
                frame < FRAMES && screen().attr("data-step").equals(cameraScreen.attr("data-step"));
                frame++) {
            heard = show(cameraScreen, frames.apply(frame));
        }
        if (heard != HTTP_OK && heard != NOT_NOW) {
            throw new IllegalStateException("the reader's door says " + heard + " to a frame");
        }
    }

    /** The camera's next picture; the status that the reader's door answers with. */
    int show(Element cameraScreen, byte[] frame) {
        return hand(cameraScreen, "/frame/drawn", "image/jpeg", BodyPublishers.ofByteArray(frame));
    }

    /** What the page's script does; the status that the reader's door answers with. */
    private int hand(Element screen, String path, String type, BodyPublisher body) {
        int port = Integer.parseInt(screen.attr("data-port"));
        sitAtTerminal.accept(port);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Origin", browser.origin())
                .header("Shikaku-Token", screen.attr("data-token"))
                .header("Content-Type", type)
                .timeout(PATIENCE)
                .POST(body)
                .build();
        try {
            return pad.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException("the reader's door does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        browser.close();
        pad.close();
    }

    private Element screen() {
        Element screen = browser.get("/kiosk").the("main#kiosk");
        reading.sees(screen);
        return screen;
    }
}

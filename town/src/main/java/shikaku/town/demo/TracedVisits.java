package shikaku.town.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Element;
import shikaku.face.picture.BadPicture;
import shikaku.town.people.CardSpec;
import shikaku.town.people.Clinic;
import shikaku.town.people.Resident;
import shikaku.town.pocket.DirectCardSlot;
import shikaku.town.portrait.Portrayed;
import shikaku.town.traces.Needle;
import shikaku.town.traces.PictureNeedles;
import shikaku.town.traces.Trace;

/** Two check-ins of one person, by face and by PIN, each held still at the point where the reader holds most of them. */
final class TracedVisits implements AutoCloseable {
    /** Two pictures of the three that are compared together: the reader waits for the next. */
    private static final int PICTURES = 2;

    private static final byte[] VERIFY = {0, 0x20, 0, (byte) 0x80};
    private static final int HEAD = VERIFY.length + 1;

    private final Neighbourhood neighbourhood;
    private final Clinic clinic;
    private final Resident holder;
    private final KioskVisitor kiosk;
    private final List<Needle> needles = new ArrayList<>();

    TracedVisits(Neighbourhood neighbourhood, Resident holder) {
        this.neighbourhood = neighbourhood;
        this.clinic = neighbourhood.clinics().stream()
                .filter(one -> neighbourhood.cameras().clinics().contains(one.id()))
                .findFirst()
                .orElseThrow();
        this.holder = holder;
        this.kiosk = new KioskVisitor(Sites.of(neighbourhood, clinic));
    }

    /** What is done while the reader serves. */
    interface Held {
        void look(List<Needle> needles) throws IOException;
    }

    Clinic clinic() {
        return clinic;
    }

    /** Everything that was shown in these visits so far. */
    List<Needle> needles() {
        return List.copyOf(needles);
    }

    /** Until the next patient may come. */
    void awaitNobody() {
        kiosk.await("place-card");
    }

    void byFace(Held held) throws IOException, BadPicture {
        String number = holder.verificationNumberB().orElseThrow();
        List<byte[]> frames = List.of(frame(0), frame(1));
        needles.addAll(PictureNeedles.photo(photo()));
        for (byte[] frame : frames) {
            needles.addAll(PictureNeedles.frame(frame));
        }
        awaitNobody();
        neighbourhood.pockets().insert(holder, clinic.id());
        kiosk.touch(kiosk.await("choose"), "choose", Map.of("way", "FACE"));
        kiosk.showFront(kiosk.await("number"), number);
        Element camera = kiosk.await("camera");
        frames.forEach(frame -> kiosk.show(camera, frame));
        held.look(needles());
        kiosk.look(camera, seed -> frames.get((int) seed % PICTURES));
        answer();
    }

    void byPin(Held held) throws IOException {
        CardSpec card = holder.card().orElseThrow();
        String pin = card.pin().orElseThrow();
        awaitNobody();
        DirectCardSlot slot = new DirectCardSlot(neighbourhood.ports().slot(neighbourhood.number(clinic)));
        neighbourhood.pockets().insert(holder, clinic.id(), slot.hesitatingBefore(TracedVisits::showsPin));
        neighbourhood.pockets().card(clinic.id()).hesitate();
        kiosk.touch(kiosk.await("choose"), "choose", Map.of("way", "PIN"));
        PinInOnePiece typed = PinInOnePiece.of(kiosk.browser().origin(), kiosk.await("pin"), pin);
        needles.add(Needle.whole(Trace.PIN_COMMAND, command(pin)));
        needles.add(Needle.whole(Trace.PIN_REQUEST, typed.ending()));
        try (var hand = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(typed::send, hand);
            neighbourhood.pockets().card(clinic.id()).awaitHesitating();
            held.look(needles());
            neighbourhood.pockets().card(clinic.id()).encourage();
            answered.join();
        }
        answer();
    }

    private void answer() {
        kiosk.touch(kiosk.await("who"), "who", Map.of("who", "SELF"));
        kiosk.touch(kiosk.await("consents"), "consents", Map.of("limit", "NO", "disease", "NO"));
        kiosk.await("take-card");
        neighbourhood.pockets().remove(clinic.id());
        awaitNobody();
    }

    private byte[] frame(long seed) {
        return neighbourhood.cameras().frame(holder, seed);
    }

    private byte[] photo() {
        return neighbourhood
                .cameras()
                .portraits()
                .cardFile(Portrayed.of(holder, neighbourhood.town().date()))
                .orElseThrow();
    }

    private static boolean showsPin(byte[] apdu) {
        return apdu.length > HEAD && Arrays.equals(apdu, 0, VERIFY.length, VERIFY, 0, VERIFY.length);
    }

    private static byte[] command(String pin) {
        byte[] command = Arrays.copyOf(VERIFY, HEAD + pin.length());
        command[VERIFY.length] = (byte) pin.length();
        System.arraycopy(ascii(pin), 0, command, HEAD, pin.length());
        return command;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        kiosk.close();
    }
}

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

    /**
     * By face.
     *
     * @param number held still while the card is shown its 照合番号B
     * @param face held still between two pictures of the camera
     */
    void byFace(Held number, Held face) throws IOException, BadPicture {
        List<byte[]> frames = List.of(frame(0), frame(1));
        awaitNobody();
        insertHesitating();
        kiosk.touch(kiosk.await("choose"), "choose", Map.of("way", "FACE"));
        show(
                new Digits(
                        "number",
                        holder.verificationNumberB().orElseThrow(),
                        Trace.NUMBER_COMMAND,
                        Trace.NUMBER_REQUEST),
                number);
        needles.addAll(PictureNeedles.photo(photo()));
        for (byte[] frame : frames) {
            needles.addAll(PictureNeedles.frame(frame));
        }
        Element camera = kiosk.await("camera");
        frames.forEach(frame -> kiosk.show(camera, frame));
        face.look(needles());
        kiosk.look(camera, seed -> frames.get((int) seed % PICTURES));
        answer();
    }

    void byPin(Held held) throws IOException {
        String pin = holder.card().flatMap(CardSpec::pin).orElseThrow();
        awaitNobody();
        insertHesitating();
        kiosk.touch(kiosk.await("choose"), "choose", Map.of("way", "PIN"));
        show(new Digits("pin", pin, Trace.PIN_COMMAND, Trace.PIN_REQUEST), held);
        answer();
    }

    /**
     * What somebody types.
     *
     * @param pad the kiosk's screen, and the path at the reader's door
     */
    private record Digits(String pad, String digits, Trace command, Trace request) {
        @Override
        public String toString() {
            return "Digits[" + pad + "]";
        }
    }

    /** Its card thinks for as long as somebody looks, when it is shown a PIN or a number. */
    private void insertHesitating() {
        DirectCardSlot slot = new DirectCardSlot(neighbourhood.ports().slot(neighbourhood.number(clinic)));
        neighbourhood.pockets().insert(holder, clinic.id(), slot.hesitatingBefore(TracedVisits::showsSecret));
        neighbourhood.pockets().card(clinic.id()).hesitate();
    }

    private void show(Digits secret, Held held) throws IOException {
        DigitsInOnePiece typed =
                DigitsInOnePiece.of(kiosk.browser().origin(), kiosk.await(secret.pad), "/" + secret.pad, secret.digits);
        needles.add(Needle.whole(secret.command, command(secret.digits)));
        needles.add(Needle.whole(secret.request, typed.ending()));
        try (var hand = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(typed::send, hand);
            neighbourhood.pockets().card(clinic.id()).awaitHesitating();
            held.look(needles());
            neighbourhood.pockets().card(clinic.id()).encourage();
            answered.join();
        }
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

    private static boolean showsSecret(byte[] apdu) {
        return apdu.length > HEAD && Arrays.equals(apdu, 0, VERIFY.length, VERIFY, 0, VERIFY.length);
    }

    private static byte[] command(String digits) {
        byte[] command = Arrays.copyOf(VERIFY, HEAD + digits.length());
        command[VERIFY.length] = (byte) digits.length();
        System.arraycopy(ascii(digits), 0, command, HEAD, digits.length());
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

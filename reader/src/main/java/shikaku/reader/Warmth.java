package shikaku.reader;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import shikaku.card.CardFailure;
import shikaku.card.CardPhoto;
import shikaku.card.FrontTrust;
import shikaku.card.slot.DirectProvider;
import shikaku.card.slot.DirectSlot;
import shikaku.certificate.proof.HolderKey;
import shikaku.certificate.proof.HolderProof;

/**
 * Rehearses, before a patient comes, what the first patient would otherwise wait for: a knock at the door, and a card that says
 * yes to everything in a slot of its own. What fails here will fail again where it is noticed.
 */
final class Warmth {
    private static final int LONGEST_MS = 1_000;
    private static final byte[] YES = {0, 2, (byte) 0x90, 0};

    private static final CardPhoto NO_PHOTOS = new CardPhoto(new FrontTrust.Issuers(List.of()), new SecureRandom());

    private Warmth() {}

    /** @param origin of the page that may knock */
    static void spread(int doorPort, String origin) {
        try {
            HolderProof.cardInput(HolderKey.RSA_SHA256, new byte[HolderProof.NONCE_LENGTH], "rehearsal");
            knock(doorPort, origin);
            placeCard();
        } catch (IOException | CardException | CardFailure cold) {
            // Colder, not wrong.
        }
    }

    private static void knock(int doorPort, String origin) throws IOException {
        try (Socket self = new Socket(loopback(), doorPort)) {
            self.setSoTimeout(LONGEST_MS);
            String preflight =
                    "OPTIONS /pin HTTP/1.0\r\nHost: 127.0.0.1:%d\r\nOrigin: %s\r\n\r\n".formatted(doorPort, origin);
            self.getOutputStream().write(preflight.getBytes(StandardCharsets.US_ASCII));
            self.getInputStream().readAllBytes();
        }
    }

    private static void placeCard() throws IOException, CardException, CardFailure {
        try (DirectSlot slot = DirectSlot.open(0, Duration.ofMillis(LONGEST_MS));
                Socket card = new Socket(loopback(), slot.port())) {
            Thread.ofVirtual().name("rehearsal").start(() -> sayYes(card));
            CardTerminal terminal = DirectProvider.terminal(slot);
            if (terminal.waitForCardPresent(LONGEST_MS)) {
                HeldCard.connect(terminal, NO_PHOTOS);
            }
        }
    }

    /** Answers every frame but power-on, which has no answer. */
    private static void sayYes(Socket card) {
        try {
            DataInputStream in = new DataInputStream(card.getInputStream());
            while (true) {
                byte[] frame = in.readNBytes(in.readUnsignedShort());
                if (frame.length != 1 || frame[0] != 1) {
                    card.getOutputStream().write(YES);
                }
            }
        } catch (IOException over) {
            // The slot has closed: the rehearsal is over.
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}

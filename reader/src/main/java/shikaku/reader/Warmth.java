package shikaku.reader;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import shikaku.card.JpkiApplication;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.certificate.proof.HolderProof;

/** Loads, before a patient comes, the classes that the first patient would wait for. */
final class Warmth {
    private static final int SECOND_MS = 1_000;

    private Warmth() {}

    /** Touches hashing, the card's names and the door; what fails here will fail again where it is noticed. */
    static void spread(int doorPort) {
        HolderProof.digestInfo(new byte[HolderProof.NONCE_LENGTH], "warm");
        new KeyIdentifier("0000000", "0000000").encoded();
        JpkiApplication.aid();
        try (Socket self = new Socket("127.0.0.1", doorPort)) {
            self.setSoTimeout(SECOND_MS);
            self.getOutputStream().write("OPTIONS /pin HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            self.getInputStream().readAllBytes();
        } catch (IOException cold) {
            // Colder, not wrong.
        }
    }
}

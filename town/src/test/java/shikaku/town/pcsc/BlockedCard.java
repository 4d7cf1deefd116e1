package shikaku.town.pcsc;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.InstantSource;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import shikaku.card.HolderAnswer;
import shikaku.card.MyNumberCard;
import shikaku.card.VerifierChallenge;
import shikaku.certificate.proof.HolderProof;
import shikaku.certificate.proof.VerifierProof;
import shikaku.message.SessionIdentifier;
import shikaku.town.nobody.NobodysAuthority;

/**
 * What our own code says, over PC/SC, of the card in the first reader: {@code AUTHORITY-FOLDER}. Prints the PIN's state, and whether the institution of that
 * authority opens the key without it.
 */
public final class BlockedCard {
    private BlockedCard() {}

    /** Ends with 1 and the exception when a step fails. */
    public static void main(String[] arguments) throws Exception {
        CardTerminal terminal =
                TerminalFactory.getInstance("PC/SC", null).terminals().list().getFirst();
        MyNumberCard card = MyNumberCard.select(terminal.connect("*").getBasicChannel());
        System.out.println("PIN: " + card.pinState());
        System.out.println("verifier path: " + (opens(card, Path.of(arguments[0])) ? "opens the key" : "WRONG"));
    }

    private static boolean opens(MyNumberCard card, Path authority) throws Exception {
        NobodysAuthority known = NobodysAuthority.in(authority, InstantSource.system());
        VerifierChallenge asked = card.admit(known.verifierChain());
        card.authenticate(VerifierProof.sign(
                known.verifierKey(),
                asked.challenge().toByteArray(),
                asked.cardBinding().toByteArray()));
        byte[] nonce = new byte[HolderProof.NONCE_LENGTH];
        new SecureRandom().nextBytes(nonce);
        SessionIdentifier session = new SessionIdentifier("session-0123456789abcdef");
        HolderAnswer answer = card.prove(nonce, session);
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(answer.certificate().toByteArray()));
        return HolderProof.isValid(
                certificate.getPublicKey(),
                nonce,
                session.value(),
                answer.signature().toByteArray());
    }
}

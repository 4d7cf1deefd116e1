package shikaku.card;

import static shikaku.card.JpkiApplication.AUTHENTICATION_CERTIFICATE;
import static shikaku.card.JpkiApplication.AUTHENTICATION_KEY;
import static shikaku.card.JpkiApplication.AUTHENTICATION_PIN;
import static shikaku.card.JpkiApplication.TOKEN_INFORMATION;
import static shikaku.card.JpkiApplication.VERIFIER_ROOT;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CommandAPDU;
import shikaku.certificate.cvc.CardVerifiableCertificate;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.certificate.proof.HolderKey;
import shikaku.certificate.proof.HolderProof;
import shikaku.certificate.proof.VerifierProof;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.PinState;

/**
 * What a program asks of a My Number card (マイナンバーカード), real or virtual, over {@code javax.smartcardio}. For one thread,
 * for one card, for as long as it lies there.
 *
 * <p>Every method throws {@link CardFailure} when the card is pulled, does not answer in time or answers what it should not.
 */
public final class MyNumberCard {
    private static final int CLASS_ISO = 0x00;
    private static final int CLASS_JPKI = 0x80;
    private static final int BLOCK_BYTES = 256;
    private static final int TOKEN_BYTES = 0x20;
    private static final int PIN_BLOCKED = 0x6984;

    private final CardLine line;
    private final String aid;
    private Optional<byte[]> certificate = Optional.empty();

    private MyNumberCard(CardLine line, String aid) {
        this.line = line;
        this.aid = aid;
    }

    /** Selects the JPKI application, or the next card's in its place; {@link Reason#NOT_A_MY_NUMBER_CARD} when the card has neither. */
    public static MyNumberCard select(CardChannel channel) throws CardFailure {
        CardLine line = new CardLine(channel);
        for (String aid : List.of(JpkiApplication.AID, NextGenerationApplication.AUTHENTICATION_AID)) {
            if (line.selectApplication(aid)) {
                return new MyNumberCard(line, aid);
            }
        }
        throw new CardFailure(Reason.NOT_A_MY_NUMBER_CARD);
    }

    /** Back to its application after another one was used; whatever was opened is shut. */
    public void selectAgain() throws CardFailure {
        if (!line.selectApplication(aid)) {
            throw new CardFailure(Reason.CARD_NOT_READABLE);
        }
    }

    /** Which token this is, such as {@code JPKIAPICCTOKEN2} for the My Number card. */
    public String tokenInformation() throws CardFailure {
        line.select(TOKEN_INFORMATION);
        return new String(line.read(0, TOKEN_BYTES), StandardCharsets.US_ASCII).strip();
    }

    /** Whether a PIN can be tried and how often; asking costs no try. */
    public PinState pinState() throws CardFailure {
        line.select(AUTHENTICATION_PIN);
        int status = line.send(new CommandAPDU(CLASS_ISO, 0x20, 0, 0x80)).getSW();
        return status == PIN_BLOCKED ? new PinState.Disabled() : stateOf(triesLeft(status));
    }

    /**
     * Shows the PIN to the card, once; never repeated by itself, since each wrong one costs a try.
     *
     * @param pin four ASCII digits; anything else is {@link Reason#PIN_MALFORMED} and costs no try. Wiping it is the caller's
     */
    @Realizes(clauses = Clause.C2) // no ①②: they fall away with the PIN and come with face verification
    public PinResult verifyPin(byte[] pin) throws CardFailure {
        if (!isPin(pin)) {
            throw new CardFailure(Reason.PIN_MALFORMED);
        }
        line.select(AUTHENTICATION_PIN);
        byte[] command = ByteBuffer.allocate(5 + pin.length)
                .put(new byte[] {CLASS_ISO, 0x20, 0, (byte) 0x80, (byte) pin.length})
                .put(pin)
                .array();
        int status = line.sendAndWipe(command);
        return status == CardLine.OK ? new PinResult.Accepted() : refused(status);
    }

    /** ⑤: the holder's authentication certificate (DER), free to read. Its form and trust are for others to check. */
    @Realizes(arrows = Arrow.A5)
    public byte[] authenticationCertificate() throws CardFailure {
        if (certificate.isEmpty()) {
            line.select(AUTHENTICATION_CERTIFICATE);
            certificate = Optional.of(readCertificate());
        }
        return certificate.get().clone();
    }

    /**
     * ④: shows the verifier's certificates to the card and asks for its challenge. The card checks them (④′).
     *
     * @return what the institution must sign; {@link Reason#VERIFIER_REFUSED} when the card does not accept the chain
     */
    @Realizes(arrows = Arrow.A4)
    public VerifierChallenge admit(VerifierChain chain) throws CardFailure {
        byte[] bound = authenticationCertificate();
        line.select(VERIFIER_ROOT);
        load(chain.intermediate());
        load(chain.institution());
        CommandAPDU ask = new CommandAPDU(CLASS_ISO, 0x84, 0, 0, VerifierProof.CHALLENGE_LENGTH);
        byte[] challenge = line.demand(ask, Reason.VERIFIER_REFUSED);
        if (challenge.length != VerifierProof.CHALLENGE_LENGTH) {
            throw new CardFailure(Reason.CARD_NOT_READABLE);
        }
        return new VerifierChallenge(Octets.of(challenge), Octets.of(VerifierProof.cardBinding(bound)));
    }

    /** ④: hands over the institution's signature; the card checks it and opens its key (④′), or {@link Reason#VERIFIER_REFUSED}. */
    @Realizes(arrows = Arrow.A4)
    public void authenticate(byte[] signature) throws CardFailure {
        line.demand(new CommandAPDU(CLASS_ISO, 0x82, 0, 0, signature), Reason.VERIFIER_REFUSED);
    }

    /**
     * ⑤′: certificate and signature over the center's nonce for this session.
     *
     * @param nonce 32 bytes
     * @return {@link Reason#READER_OUT_OF_ORDER} instead when neither PIN nor institution has opened the key
     */
    @Realizes(arrows = Arrow.A5_PROOF, clauses = Clause.C10)
    public HolderAnswer prove(byte[] nonce, SessionIdentifier session) throws CardFailure {
        byte[] held = authenticationCertificate();
        line.select(AUTHENTICATION_KEY);
        byte[] input = HolderProof.cardInput(keyOf(held), nonce, session.value());
        CommandAPDU sign = new CommandAPDU(CLASS_JPKI, 0x2A, 0, 0x80, input, BLOCK_BYTES);
        return new HolderAnswer(Octets.of(held), Octets.of(line.demand(sign, Reason.READER_OUT_OF_ORDER)));
    }

    /** Which kind of key the card proves with, is what its certificate says. */
    private static HolderKey keyOf(byte[] certificate) throws CardFailure {
        try {
            var parsed =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            return HolderKey.of(parsed.getPublicKey()).orElseThrow(() -> new CardFailure(Reason.CERTIFICATE_MALFORMED));
        } catch (CertificateException e) {
            throw new CardFailure(Reason.CERTIFICATE_MALFORMED, e);
        }
    }

    private void load(CardVerifiableCertificate next) throws CardFailure {
        verifyCertificate(JpkiApplication.CVC_BODY_P2, next.firstPart());
        verifyCertificate(JpkiApplication.CVC_SIGNATURE_P2, next.secondPart());
    }

    private void verifyCertificate(int p2, byte[] part) throws CardFailure {
        line.demand(new CommandAPDU(CLASS_JPKI, 0xA2, 0, p2, part), Reason.VERIFIER_REFUSED);
    }

    /** Short blocks: every reader can do them, and the length stands in the first four bytes ({@code 30 82 hh ll}). */
    private byte[] readCertificate() throws CardFailure {
        byte[] head = line.read(0, 4);
        int length = ((head[2] & 0xFF) << 8) | (head[3] & 0xFF);
        int total = length + head.length;
        boolean certificateLike = head[0] == 0x30
                && head[1] == (byte) 0x82
                && total >= Limits.CERTIFICATE_BYTES_MIN
                && total <= Limits.CERTIFICATE_BYTES_MAX;
        if (!certificateLike) {
            throw new CardFailure(Reason.CERTIFICATE_MALFORMED);
        }
        return line.readOn(head, total);
    }

    private static PinResult refused(int status) throws CardFailure {
        if (status == PIN_BLOCKED) {
            return new PinResult.Blocked();
        }
        int left = triesLeft(status);
        if (left == Limits.PIN_TRIES) {
            throw new CardFailure(Reason.CARD_NOT_READABLE);
        }
        return left == 0 ? new PinResult.Blocked() : new PinResult.Wrong(left);
    }

    private static PinState stateOf(int triesLeft) {
        return triesLeft == 0 ? new PinState.Blocked() : new PinState.Usable(triesLeft);
    }

    /** n of {@code 63Cn}; any other status is not the card we know. */
    private static int triesLeft(int status) throws CardFailure {
        int left = status & 0xF;
        if ((status & 0xFFF0) != 0x63C0 || left > Limits.PIN_TRIES) {
            throw new CardFailure(Reason.CARD_NOT_READABLE);
        }
        return left;
    }

    private static boolean isPin(byte[] pin) {
        boolean digits = pin.length == Limits.PIN_DIGITS;
        for (byte each : pin) {
            digits &= each >= '0' && each <= '9';
        }
        return digits;
    }
}

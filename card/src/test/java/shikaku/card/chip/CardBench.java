package shikaku.card.chip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import shikaku.card.JpkiApplication;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardPower;
import shikaku.certificate.cvc.CardVerifiableCertificate;
import shikaku.certificate.cvc.VerifierChain;

/** A card on the bench: remembers the state between commands, speaks hexadecimal; challenges count up from 1. */
final class CardBench {
    private final VirtualCard card = new VirtualCard(this::count);
    private CardState state;
    private byte counter;

    CardBench(CardImage image) {
        this.state = CardPower.on(image);
    }

    static CardBench inApplication(CardImage image) {
        CardBench bench = new CardBench(image);
        bench.selectApplication();
        return bench;
    }

    /** Sends a command, spaces allowed; returns the whole answer in hexadecimal. */
    String send(String hex) {
        return hex(send(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }

    ResponseAPDU send(byte[] apdu) {
        Step step = card.answer(state, apdu);
        state = step.state();
        return step.response();
    }

    String send(int cla, int ins, int p1, int p2, byte[] data) {
        return hex(send(new CommandAPDU(cla, ins, p1, p2, data, 256).getBytes()));
    }

    String selectApplication() {
        return send("00A4040C0A" + JpkiApplication.AID);
    }

    String select(int file) {
        return send("00A4020C02%04X".formatted(file));
    }

    String pin(String pin) {
        select(JpkiApplication.AUTHENTICATION_PIN);
        return send(0x00, 0x20, 0, 0x80, pin.getBytes(StandardCharsets.US_ASCII));
    }

    String query() {
        select(JpkiApplication.AUTHENTICATION_PIN);
        return send("00200080");
    }

    /** Loads one certificate; the answer to its second part. */
    String load(CardVerifiableCertificate certificate) {
        send(0x80, 0xA2, 0, JpkiApplication.CVC_BODY_P2, certificate.firstPart());
        return send(0x80, 0xA2, 0, JpkiApplication.CVC_SIGNATURE_P2, certificate.secondPart());
    }

    String load(VerifierChain chain) {
        select(JpkiApplication.VERIFIER_ROOT);
        String first = load(chain.intermediate());
        return first.equals("9000") ? load(chain.institution()) : first;
    }

    byte[] challenge() {
        return send(HexFormat.of().parseHex("0084000020")).getData();
    }

    String authenticate(byte[] signature) {
        return send(0x00, 0x82, 0, 0, signature);
    }

    /** What a signature command with the key 0017 answers: its status word only. */
    String sign() {
        select(JpkiApplication.AUTHENTICATION_KEY);
        String answer = send(0x80, 0x2A, 0, 0x80, new byte[51]);
        return answer.substring(answer.length() - 4);
    }

    CardState state() {
        return state;
    }

    void reset() {
        state = state.reset();
    }

    private byte[] count(int length) {
        counter++;
        return ByteBuffer.allocate(length).put(counter).array();
    }

    private static String hex(ResponseAPDU response) {
        return HexFormat.of().withUpperCase().formatHex(response.getBytes());
    }
}

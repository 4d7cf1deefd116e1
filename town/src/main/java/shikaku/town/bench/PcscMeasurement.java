package shikaku.town.bench;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import shikaku.card.MyNumberCard;
import shikaku.card.PinResult;
import shikaku.card.VerifierChallenge;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.certificate.proof.HolderProof;
import shikaku.certificate.proof.VerifierProof;
import shikaku.message.SessionIdentifier;
import shikaku.town.nobody.NobodysAuthority;

/** What pcscd and the card take: one block read, one signature, and a whole authentication by the verifier's path. */
final class PcscMeasurement implements Measurement {
    private static final CommandAPDU SELECT_JPKI = command("00A4040C0AD392F000260100000001");
    private static final CommandAPDU SELECT_CERTIFICATE = command("00A4020C02000A");
    private static final CommandAPDU SELECT_KEY = command("00A4020C020017");
    private static final CommandAPDU READ_256 = command("00B0000000");
    private static final CommandAPDU SIGN =
            command("802A0080333031300D060960864801650304020105000420" + "5A".repeat(32) + "00");
    private static final SessionIdentifier SESSION = new SessionIdentifier("session-0123456789abcdef");
    private static final int OK = 0x9000;
    /** A certificate has about so many, read one after the other. */
    private static final int BLOCKS = 5;

    private final CardChannel channel;
    private final byte[] pin;
    private final NobodysAuthority authority;
    private final VerifierChain chain;
    private final SecureRandom random = new SecureRandom();

    PcscMeasurement(PcscCard card, String pin, NobodysAuthority authority) {
        this.channel = card.connection().getBasicChannel();
        this.pin = pin.getBytes(StandardCharsets.US_ASCII);
        this.authority = authority;
        this.chain = authority.verifierChain();
    }

    @Override
    public void once(int run, Laps laps) throws Exception {
        demand(SELECT_JPKI);
        demand(SELECT_CERTIFICATE);
        for (int block = 0; block < BLOCKS; block++) {
            laps.time(Lap.PCSC_READ, () -> demand(READ_256));
        }
        if (!(MyNumberCard.select(channel).verifyPin(pin.clone()) instanceof PinResult.Accepted)) {
            throw new IllegalStateException("the card does not accept its own PIN");
        }
        demand(SELECT_KEY);
        laps.time(Lap.PCSC_SIGN, () -> demand(SIGN));
        laps.time(Lap.PCSC_AUTHENTICATION, this::authenticate);
    }

    /** The institution's own signature lies in it. */
    private Object authenticate() throws Exception {
        MyNumberCard card = MyNumberCard.select(channel);
        VerifierChallenge asked = card.admit(chain);
        card.authenticate(VerifierProof.sign(
                authority.verifierKey(),
                asked.challenge().toByteArray(),
                asked.cardBinding().toByteArray()));
        byte[] nonce = new byte[HolderProof.NONCE_LENGTH];
        random.nextBytes(nonce);
        return card.prove(nonce, SESSION);
    }

    private byte[] demand(CommandAPDU command) throws Exception {
        ResponseAPDU answer = channel.transmit(command);
        if (answer.getSW() != OK) {
            throw new IllegalStateException("the card answers %04X".formatted(answer.getSW()));
        }
        return answer.getData();
    }

    private static CommandAPDU command(String hex) {
        return new CommandAPDU(java.util.HexFormat.of().parseHex(hex));
    }
}

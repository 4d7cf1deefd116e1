package shikaku.card.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shikaku.card.CardFaceApplication;
import shikaku.card.FullCard;
import shikaku.card.InputAssistanceApplication;
import shikaku.card.JpkiApplication;
import shikaku.card.Minted;
import shikaku.certificate.proof.VerifierProof;

/**
 * Random commands against the model: the card gives a file or uses a key exactly when the model says so. A failure names the seed that repeats it.
 */
class AccessRulesTest {
    private static final int COMMANDS = 120_000;
    private static final List<String> APPLICATIONS =
            List.of(JpkiApplication.AID, CardFaceApplication.AID, InputAssistanceApplication.AID);
    private static final int KEY_0017 = 0x17;
    private static final int KEY_001A = 0x1A;
    private static final int HIGHEST_FILE = 0x1F;

    /** What opens what, with the number of tries: right value by application and file. */
    private static final Map<String, Map<Integer, Secret>> SECRETS = Map.of(
            JpkiApplication.AID,
            Map.of(0x18, new Secret(Minted.PIN, 3), 0x1B, new Secret(FullCard.PASSWORD, 5)),
            CardFaceApplication.AID,
            Map.of(
                    0x11, new Secret(FullCard.NUMBER_B.substring(0, 6), 10),
                    0x12, new Secret(FullCard.NUMBER_B, 10),
                    0x13, new Secret(FullCard.NUMBER_A, 10)),
            InputAssistanceApplication.AID,
            Map.of(
                    0x11, new Secret(FullCard.INPUT_PIN, 3),
                    0x14, new Secret(FullCard.NUMBER_A, 10),
                    0x15, new Secret(FullCard.NUMBER_B, 10)));

    private record Secret(String value, int tries) {}

    private final FullCard full = FullCard.once();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private CardBench card = new CardBench(full.image());
    private AccessModel model = new AccessModel();

    @Test
    void no_file_or_key_is_ever_open_that_the_model_forbids_and_none_shut_that_it_allows() {
        for (int command = 0; command < COMMANDS; command++) {
            step();
        }
    }

    private void step() {
        switch (random.nextInt(100)) {
            case 0 -> reset();
            case 1 -> anotherCard();
            case 2, 3 -> institution();
            case 4, 5, 6, 7, 8, 9 -> select();
            case 10, 11, 12, 13 -> sign();
            case 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29 -> verify(random.nextInt(4) > 0);
            case 30, 31, 32 -> query();
            default -> read(random.nextInt(HIGHEST_FILE + 1));
        }
    }

    private void reset() {
        card.reset();
        model.reset();
    }

    private void anotherCard() {
        card = new CardBench(full.image());
        model = new AccessModel();
    }

    private void select() {
        String aid = APPLICATIONS.get(random.nextInt(APPLICATIONS.size()));
        assertThat(card.send("00A4040C0A" + aid)).isEqualTo("9000");
        model.select(aid);
    }

    private void read(int file) {
        boolean given = random.nextBoolean() ? readSelected(file) : readByShortIdentifier(file);
        boolean isKey = file == KEY_0017 || file == KEY_001A || file == InputAssistanceApplication.INTERNAL_KEY;
        assertThat(given)
                .as("file %04X of %s, seed %d", file, model.application(), seed)
                .isEqualTo(model.open(file) && !isKey);
    }

    private boolean readSelected(int file) {
        return card.select(file).equals("9000") && card.send("00B0000004").endsWith("9000");
    }

    /** Extended, as some clients do: the whole file in one answer. */
    private boolean readByShortIdentifier(int file) {
        return file > 0 && card.send("00B0%02X00000000".formatted(0x80 + file)).endsWith("9000");
    }

    private void sign() {
        int file = random.nextBoolean() ? KEY_0017 : KEY_001A;
        boolean jpki = model.application().filter(JpkiApplication.AID::equals).isPresent();
        boolean signed = card.select(file).equals("9000")
                && card.send(0x80, 0x2A, 0, 0x80, new byte[51]).endsWith("9000");
        assertThat(signed)
                .as("key %04X of %s, seed %d", file, model.application(), seed)
                .isEqualTo(jpki && model.open(file));
    }

    private void verify(boolean right) {
        Optional<Map.Entry<Integer, Secret>> chosen = model.application()
                .flatMap(aid -> SECRETS.getOrDefault(aid, Map.of()).entrySet().stream()
                        .skip(random.nextInt(SECRETS.getOrDefault(aid, Map.of()).size()))
                        .findFirst());
        chosen.ifPresent(secret -> verify(secret.getKey(), secret.getValue(), right));
    }

    private void verify(int file, Secret secret, boolean right) {
        String value = right ? secret.value() : "0" + secret.value().substring(1) + "X";
        boolean blocked = model.blocked(file, secret.tries());
        String answer = card.send(0, 0x20, 0, 0x80 + file, value.getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.equals("9000")).as("seed %d", seed).isEqualTo(right && !blocked);
        model.tried(file, right, secret.tries());
    }

    /** Asking costs nothing and gives nothing. */
    private void query() {
        int file = 0x11 + random.nextInt(HIGHEST_FILE + 1 - 0x11);
        assertThat(card.send("002000%02X".formatted(0x80 + file))).doesNotEndWith("9000");
    }

    private void institution() {
        if (model.application().filter(JpkiApplication.AID::equals).isEmpty()) {
            return;
        }
        card.load(full.minted().chain());
        byte[] binding = VerifierProof.cardBinding(full.minted().certificate());
        byte[] signature = VerifierProof.sign(full.minted().institutionKey(), card.challenge(), binding);
        assertThat(card.authenticate(signature)).isEqualTo("9000");
        model.institutionShown();
    }
}

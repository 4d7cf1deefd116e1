package shikaku.town.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.data.DataSigner;
import shikaku.card.data.FourItems;
import shikaku.card.data.ReadFront;
import shikaku.card.image.CardMaker;
import shikaku.certificate.cvc.CvcIssuer;
import shikaku.certificate.cvc.KeyIdentifier;
import shikaku.domain.Sex;
import shikaku.message.Octets;
import shikaku.town.portrait.Portraits;

class CardFrontTest {
    private static final Sitter HANAKO = new Sitter("hanako", LocalDate.of(2018, 4, 1), Sex.FEMALE);
    private static final FourItems ITEMS = new FourItems("試験　花子", "汐見市中央１－１", HANAKO.birthdate(), 2);
    private static final KeyPair OFFICE = CardMaker.newKeyPair(new SecureRandom());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theChipHasThePhotoAsJpeg2000WithoutColourAndTheSignatureCoversIt() throws Exception {
        byte[] chip = chip(front(Optional.of(new Silhouette().of(HANAKO))));

        Octets photo = ReadFront.of(chip).photo().orElseThrow();
        assertThat(photo.length()).isBetween(500, 10_000);
        BufferedImage seen = decoded(photo);
        assertThat(seen.getWidth()).isEqualTo(Portrait.WIDTH);
        assertThat(seen.getHeight()).isEqualTo(Portrait.HEIGHT);
        assertThat(seen.getRaster().getNumBands()).as("no colour").isEqualTo(1);
        assertThat(isSigned(chip)).isTrue();
    }

    @Test
    void aBabysCardHasNoPhoto() throws Exception {
        byte[] chip = chip(front(Optional.empty()));
        assertThat(ReadFront.of(chip).photo()).isEmpty();
        assertThat(isSigned(chip)).isTrue();
    }

    @Test
    void theFrontLiesBesideTheCardForItsOwnerAlone() throws Exception {
        FrontFile file = new FrontFile(folder.resolve("hanako.card"));
        file.save(front(Optional.of(new Silhouette().of(HANAKO))));

        assertThat(file.numberB()).isEqualTo("18040120311234");
        assertThat(ImageIO.read(file.picture().toFile()).getHeight()).isEqualTo(540);
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void theSamePersonHasTheSameFaceAndAnotherAnother() {
        DrawnPortrait portrait = new DrawnPortrait(LocalDate.of(2026, 6, 1), Portraits.under(folder));
        Octets first = Pictures.png(portrait.of(HANAKO));
        Sitter taro = new Sitter("taro", HANAKO.birthdate(), Sex.MALE);
        assertThat(Pictures.png(portrait.of(HANAKO))).isEqualTo(first);
        assertThat(Pictures.png(portrait.of(taro))).isNotEqualTo(first);
    }

    @Test
    void nobodysNumberIsNobodys() {
        assertThat(NobodysNumber.checkDigit("12345678901")).isEqualTo(8);
        for (long seed : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 12_345_678_901L}) {
            String number = NobodysNumber.of(seed);
            assertThat(number).matches("[0-9]{12}");
            assertThat(number.charAt(11) - '0').isNotEqualTo(NobodysNumber.checkDigit(number.substring(0, 11)));
        }
    }

    private static CardFront front(Optional<BufferedImage> photo) {
        return new CardFront(ITEMS, LocalDate.of(2031, 4, 1), "1234", photo);
    }

    /** EF 0002 of the 券面AP. */
    private static byte[] chip(CardFront front) {
        KeyIdentifier office = new KeyIdentifier("0000009", "2600001");
        RSAPublicKey known = (RSAPublicKey) OFFICE.getPublic();
        RSAPrivateKey secret = (RSAPrivateKey) OFFICE.getPrivate();
        DataSigner signer = new DataSigner(new CvcIssuer(office, secret).issue(office, known), secret);
        return front.printed("123456789010", "汐見市", "4321", OFFICE, signer)
                .face()
                .encoded(known, signer)
                .toByteArray();
    }

    private static BufferedImage decoded(Octets photo) throws Exception {
        ImageReader reader = new J2KImageReaderSpi().createReaderInstance();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(photo.toByteArray())));
        return reader.read(0);
    }

    /** Found by the offsets that the file begins with: the signature covers the six parts before it. */
    private static boolean isSigned(byte[] chip) throws Exception {
        int offsets = 5 + 3;
        int first = offset(chip, offsets);
        int signature = offset(chip, offsets + 6 * Short.BYTES);
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(OFFICE.getPublic());
        verifier.update(chip, first, signature - first);
        return verifier.verify(Arrays.copyOfRange(chip, signature + 5, signature + 5 + 256));
    }

    private static int offset(byte[] chip, int at) {
        return (chip[at] & 0xFF) << Byte.SIZE | chip[at + 1] & 0xFF;
    }
}

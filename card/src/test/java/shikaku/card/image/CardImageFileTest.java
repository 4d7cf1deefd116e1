package shikaku.card.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.JpkiApplication;
import shikaku.card.Limits;
import shikaku.card.Minted;
import shikaku.card.chip.CardState;
import shikaku.card.profile.FileName;
import shikaku.message.Octets;

class CardImageFileTest {
    @TempDir
    private Path folder;

    private final CardImage image = Minted.once().image();

    @Test
    void anImageComesBackAsItWasSaved() throws IOException {
        CardImageFile file = new CardImageFile(folder.resolve("card"));
        file.save(image);
        assertThat(file.load()).isEqualTo(image);
        file.save(image.withPinTries(1));
        assertThat(file.load()).isEqualTo(image.withPinTries(1));
    }

    @Test
    void onlyTheOwnerMayReadItAndNothingElseIsLeftBehind() throws IOException {
        Path path = folder.resolve("card");
        new CardImageFile(path).save(image);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(each -> each.equals(path));
        try (var all = Files.list(folder)) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void adamagedOrOversizeFileIsRefusedWithoutQuotingIt() throws IOException {
        Path path = folder.resolve("card");
        CardImageFile file = new CardImageFile(path);
        file.save(image);
        Files.writeString(path, Files.readString(path).replace("used 3", "used 9"));
        assertThatThrownBy(file::load).isInstanceOf(IOException.class).hasMessageContaining("damaged");
        Files.writeString(path, "something else");
        assertThatThrownBy(file::load).isInstanceOf(IOException.class).hasMessageNotContaining("something else");
        Files.write(path, new byte[Limits.IMAGE_BYTES + 1]);
        assertThatThrownBy(file::load).isInstanceOf(IOException.class).hasMessageContaining("larger than");
    }

    @Test
    void whatACrashLeftOfAFormerImageIsErasedWhereverItStruck() throws IOException {
        Path path = folder.resolve("card");
        CardImageFile file = new CardImageFile(path);
        file.save(image);
        Files.createLink(folder.resolve(".card.former"), path);
        file.save(image.withPinTries(2));
        assertThat(file.load()).as("linked and not yet replaced").isEqualTo(image.withPinTries(2));

        List<Path> left = List.of(folder.resolve(".card.former"), folder.resolve(".card.12.new"));
        List<Path> seen = new ArrayList<>();
        for (Path each : left) {
            Files.writeString(each, "a face");
            seen.add(Files.createLink(folder.resolve("seen" + seen.size()), each));
        }
        file.save(image.withPinTries(1));
        assertThat(file.load()).as("replaced and not yet erased").isEqualTo(image.withPinTries(1));
        assertThat(left).noneMatch(Files::exists);
        assertThat(seen).allSatisfy(each -> assertThat(Files.readAllBytes(each)).containsOnly(0));
    }

    @Test
    void anImageThatCannotBeReplacedStaysWhole() throws IOException {
        Path path = folder.resolve("card");
        new CardImageFile(path).save(image);
        assertThatThrownBy(() -> new ErasableFile(path).replaced(() -> {
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(new CardImageFile(path).load()).isEqualTo(image);
        new CardImageFile(path).erase();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLinkToSomebodyElsesFileIsNotErased() throws IOException {
        Path theirs = Files.writeString(folder.resolve("theirs"), "years of work");
        Path path = Files.createSymbolicLink(folder.resolve("card"), theirs);
        new CardImageFile(path).erase();
        new CardImageFile(path).save(image);
        assertThat(theirs).hasContent("years of work");
    }

    @Test
    void neitherThePinNorTheKeyIsEverPrinted() {
        assertThat(image).hasToString("CardImage[my-number-card]");
        CardState card = CardPower.on(image);
        assertThat(card.file(JpkiApplication.AID, JpkiApplication.AUTHENTICATION_PIN))
                .hasValueSatisfying(pin -> assertThat(pin).hasToString("Pin[inUse=true, triesLeft=3]"));
        assertThat(card.file(JpkiApplication.AID, JpkiApplication.AUTHENTICATION_KEY))
                .hasValueSatisfying(key ->
                        assertThat(key.toString()).startsWith("Key[AccessRule[").doesNotContain("RSA"));
    }

    @Test
    void aKeyOfAnotherCardIsRefused() {
        Octets certificate = Octets.of(Minted.mint().certificate());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Certified(certificate, certificate, Minted.once().institutionKey()));
    }

    @Test
    void aPinOfAnotherFormOrWithTooManyTriesIsRefused() {
        FileName pin = new FileName(JpkiApplication.AID, JpkiApplication.AUTHENTICATION_PIN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image.with(pin, new CardImage.Reference("12345", true, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> image.withPinTries(4));
    }

    @Test
    void aFileThatSuchACardDoesNotHaveIsRefused() {
        FileName unknown = new FileName(JpkiApplication.AID, 0x0099);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CardImage(
                        image.profile(), Map.of(unknown, Octets.of((byte) 1)), Map.of(), image.verifierRoot()));
    }

    @Test
    void theCounterOfTheCardGoesBackIntoTheImage() {
        assertThat(CardPower.keep(image, CardPower.on(image.withPinTries(1)))).isEqualTo(image.withPinTries(1));
    }
}

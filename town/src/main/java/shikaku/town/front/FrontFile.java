package shikaku.town.front;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import shikaku.card.Limits;
import shikaku.certificate.OwnerFile;

/**
 * The front of a virtual card beside its chip: what a camera sees ({@code NAME.front.png}) and the 照合番号B that is read from it ({@code NAME.front}). A real
 * card carries its front with it; this is how a virtual one does. For its owner alone.
 *
 * @param card the chip's file
 */
public record FrontFile(Path card) {
    /** Writes both. */
    public void save(CardFront front) throws IOException {
        new OwnerFile(picture())
                .replace(Pictures.png(new FrontPicture().of(front)).toByteArray());
        new OwnerFile(number()).replace(front.numberB().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The 照合番号B that stands there, fourteen digits.
     *
     * @throws IOException when the card has no front
     */
    public String numberB() throws IOException {
        return new String(new OwnerFile(number()).read(Limits.NUMBER_B_DIGITS), StandardCharsets.US_ASCII);
    }

    /** Takes both away. */
    public void delete() throws IOException {
        Files.deleteIfExists(picture());
        Files.deleteIfExists(number());
    }

    /** The picture's file. */
    public Path picture() {
        return card.resolveSibling(card.getFileName() + ".front.png");
    }

    private Path number() {
        return card.resolveSibling(card.getFileName() + ".front");
    }
}

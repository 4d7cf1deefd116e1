package shikaku.town.portrait;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.picture.Renderer;
import shikaku.town.portrait.picture.Sensor;
import shikaku.town.portrait.shape.Expression;
import shikaku.town.portrait.trait.PortraitParameters;

/** The town's photographer: everybody's picture for the card, and what a kiosk's camera takes of them. Draws once and keeps the result. */
public final class Portraits {
    private static final Expression SMILING = new Expression(.5, 1);

    private final TownFaces faces;
    private final Renderer renderer;
    private final PictureCache cache;

    /** @param folder where pictures are kept, such as {@code target/portraits} */
    public Portraits(TownFaces faces, Renderer renderer, Path folder) {
        this.faces = faces;
        this.renderer = renderer;
        cache = new PictureCache(folder);
    }

    /** With the faces that ship; pictures are kept in the build's folder under the repository's root. */
    public static Portraits under(Path root) {
        return new Portraits(TownFaces.shipped(), new Renderer(2), root.resolve("target/portraits"));
    }

    /** The photo on the card: 240x320, grey; empty for a baby. */
    public Optional<BufferedImage> card(Portrayed somebody) {
        return somebody.hasPhoto() ? Optional.of(photo(somebody)) : Optional.empty();
    }

    /** The same of anybody, even of a baby. */
    public BufferedImage photo(Portrayed somebody) {
        return PictureFile.read(png(faces.of(somebody), Capture.card()));
    }

    /** The photo as the card's chip holds it: JPEG 2000; empty for a baby. */
    public Optional<byte[]> cardFile(Portrayed somebody) {
        return card(somebody).map(PhotoFile::jpeg2000);
    }

    /** With colour and a smile, for people to look at: PNG. */
    public byte[] likeness(Portrayed somebody) {
        return png(faces.of(somebody), Capture.card().through(Sensor.PERFECT).making(SMILING));
    }

    /**
     * A frame of the kiosk's camera: JPEG, 360x480.
     *
     * @param seed which of many: the same seed is the same frame
     */
    public byte[] camera(Portrayed somebody, long seed) {
        return camera(somebody, Capture.camera(seed));
    }

    /** A frame taken in some other way: with the head turned, the eyes closed, another light. */
    public byte[] camera(Portrayed somebody, Capture capture) {
        PortraitParameters face = faces.of(somebody);
        return cache.get("jpg", face, capture, () -> PictureFile.jpeg(renderer.draw(face, capture)));
    }

    /**
     * Draws everybody's photo ahead, so that nobody waits later.
     *
     * @param drawn told how many are ready
     */
    public void prepare(List<Portrayed> people, IntConsumer drawn) {
        for (int at = 0; at < people.size(); at++) {
            card(people.get(at));
            drawn.accept(at + 1);
        }
    }

    private byte[] png(PortraitParameters face, Capture capture) {
        return cache.get("png", face, capture, () -> PictureFile.png(renderer.draw(face, capture)));
    }
}

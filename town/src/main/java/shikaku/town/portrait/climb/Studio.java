package shikaku.town.portrait.climb;

import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import shikaku.face.Embedding;
import shikaku.face.Sight;
import shikaku.face.picture.Picture;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.picture.Renderer;
import shikaku.town.portrait.trait.PortraitParameters;

/** Draws somebody and asks the nets what they see. */
final class Studio {
    private static final int CARD_WIDTH = 135;
    private static final int CARD_HEIGHT = 180;
    private static final int CAMERA_WIDTH = 165;
    private static final int CAMERA_HEIGHT = 220;
    private static final int CAMERAS = 3;
    /** A little more than people turn before a kiosk. */
    private static final double POSE = 1.2;

    private final Renderer renderer;
    private final Sight sight;

    Studio(Renderer renderer, Sight sight) {
        this.renderer = renderer;
        this.sight = sight;
    }

    /** As on the card; empty when no face is found. */
    Optional<Embedding> card(PortraitParameters person) {
        return seen(renderer.draw(person, Capture.card().sized(CARD_WIDTH, CARD_HEIGHT))).stream()
                .findFirst();
    }

    /** As before the kiosk, several times; fewer where no face is found. */
    List<Embedding> cameras(PortraitParameters person, long seed) {
        return LongStream.range(0, CAMERAS)
                .mapToObj(each -> Capture.camera(seed * CAMERAS + each, POSE).sized(CAMERA_WIDTH, CAMERA_HEIGHT))
                .flatMap(capture -> seen(renderer.draw(person, capture)).stream())
                .toList();
    }

    private List<Embedding> seen(BufferedImage image) {
        byte[] rgb = (byte[]) image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), null);
        return seen(sight, Picture.of(image.getWidth(), image.getHeight(), rgb));
    }

    /** What the nets make of the largest face of a picture: one, or nothing. */
    static List<Embedding> seen(Sight sight, Picture picture) {
        return sight.faces(picture).stream()
                .max(Comparator.comparingDouble(face -> face.box().height()))
                .map(face -> sight.embedding(picture, sight.points(picture, face)))
                .stream()
                .toList();
    }
}

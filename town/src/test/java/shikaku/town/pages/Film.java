package shikaku.town.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import shikaku.domain.Sex;
import shikaku.town.portrait.Portraits;
import shikaku.town.portrait.Portrayed;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.shape.Expression;

/**
 * 来訪者の映像: what a camera takes of somebody drawn who does whatever may be asked for: turns to the one side, to the other, blinks, and looks straight
 * between. MJPEG, thirty frames a second, from the beginning again after the last.
 */
final class Film {
    private static final Portrayed VISITOR = new Portrayed("mikasa-makoto", 40, Sex.MALE);
    /** Frames: long enough for a busy machine to see each pose. */
    private static final int STILL = 45;

    private static final int MOVED = 18;

    private Film() {}

    static Path of(Path root, Path folder) throws IOException {
        Portraits portraits = Portraits.under(root);
        Capture straight = Capture.camera(500).turned(0, 0);
        byte[] still = portraits.camera(VISITOR, straight);
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        for (int side : new int[] {1, -1}) {
            hold(film, still, STILL);
            for (double yaw : new double[] {14, 28, 14}) {
                hold(film, portraits.camera(VISITOR, straight.turned(side * yaw, 0)), MOVED);
            }
        }
        hold(film, still, STILL);
        hold(film, portraits.camera(VISITOR, straight.making(new Expression(.3, 0))), MOVED);
        return Files.write(folder.resolve("visitor.mjpeg"), film.toByteArray());
    }

    private static void hold(ByteArrayOutputStream film, byte[] frame, int frames) {
        for (int at = 0; at < frames; at++) {
            film.writeBytes(frame);
        }
    }
}

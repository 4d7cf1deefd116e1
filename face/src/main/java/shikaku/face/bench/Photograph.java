package shikaku.face.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import shikaku.face.picture.Picture;

/** A picture file of a measurement, in any form that the machine's decoders know. Somebody chose these files; still no size is taken on trust. */
final class Photograph {
    private Photograph() {}

    /** Empty when the file is no picture, or too large. */
    static Optional<Picture> read(Path file) throws IOException {
        if (Files.size(file) > Limits.IMAGE_BYTES) {
            return Optional.empty();
        }
        try (MemoryCacheImageInputStream stream =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? read(readers.next(), stream) : Optional.empty();
        }
    }

    private static Optional<Picture> read(ImageReader reader, MemoryCacheImageInputStream stream) {
        try {
            reader.setInput(stream, true, true);
            int side = Math.max(reader.getWidth(0), reader.getHeight(0));
            if (side > Limits.SIDE) {
                return Optional.empty();
            }
            int step = Math.ceilDiv(side, Limits.WORKING_SIDE);
            ImageReadParam sparing = reader.getDefaultReadParam();
            sparing.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(Picture.of(reader.read(0, sparing)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}

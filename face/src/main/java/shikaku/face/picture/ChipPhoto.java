package shikaku.face.picture;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReader;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;
import shikaku.message.Reason;

/**
 * The photo on a card's chip (顔写真): JPEG 2000 (ISO/IEC 15444-1), as a JP2 file or a bare codestream. The decoder is old and trusts what it reads,
 * so it is given the codestream alone, after {@link Codestream} has looked at its header, for a bounded time. What it cannot read it complains of on
 * standard error by itself: names of its own methods, never a byte of the photo.
 */
public final class ChipPhoto {
    private ChipPhoto() {}

    /** @throws BadPicture {@link Reason#FACE_PHOTO_UNREADABLE} when it is none, too large, of another form than our profile's, or takes too long */
    public static Picture decode(byte[] jpeg2000) throws BadPicture {
        Codestream codestream = Codestream.in(jpeg2000);
        Picture picture =
                BoundedTime.of(Limits.PHOTO_TIME, Reason.FACE_PHOTO_UNREADABLE).of(() -> read(codestream));
        if (picture.width() != codestream.width() || picture.height() != codestream.height()) {
            throw new BadPicture(Reason.FACE_PHOTO_UNREADABLE);
        }
        return picture;
    }

    private static Picture read(Codestream codestream) throws IOException {
        J2KImageReader reader = new J2KImageReader(new J2KImageReaderSpi());
        try (MemoryCacheImageInputStream stream =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(codestream.bytes()))) {
            reader.setInput(stream, true, true);
            return Pixels.of(reader.read(0));
        } finally {
            reader.dispose();
        }
    }
}

package shikaku.town.traces;

import java.util.Arrays;
import java.util.List;
import shikaku.face.picture.BadPicture;
import shikaku.face.picture.ChipPhoto;
import shikaku.face.picture.JpegFrame;
import shikaku.face.picture.Picture;

/**
 * What is looked for of a picture: its compressed data without the headers, because sizes, quantisation and Huffman tables are the same in every picture of
 * one encoder and tell nobody; and its pixels as decoders lay them out.
 */
public final class PictureNeedles {
    private static final int MARKER = 0xFF;
    /** SOS of JPEG (ITU-T T.81, B.1.1.3): two bytes of length and as many as they say, then the data. */
    private static final int START_OF_SCAN = 0xDA;
    /** SOD of JPEG 2000 (ISO/IEC 15444-1, A.4.3): then the data. */
    private static final int START_OF_DATA = 0x93;

    private static final int RED = 0;
    private static final int GREEN = 1;
    private static final int BLUE = 2;

    private PictureNeedles() {}

    /** A frame as it is posted, and its pixels. */
    public static List<Needle> frame(byte[] jpeg) throws BadPicture {
        int scan = after(jpeg, START_OF_SCAN);
        int data = scan + (jpeg[scan] & MARKER) * 0x100 + (jpeg[scan + 1] & MARKER);
        Picture picture = JpegFrame.decode(jpeg);
        return List.of(
                Needle.parts(Trace.FRAME, Arrays.copyOfRange(jpeg, data, jpeg.length)),
                Needle.parts(Trace.FRAME_PIXELS, pixels(picture, RED, GREEN, BLUE)),
                Needle.parts(Trace.FRAME_PIXELS, pixels(picture, BLUE, GREEN, RED)));
    }

    /** The photo of a chip, which is grey: its three colours are one. */
    public static List<Needle> photo(byte[] jpeg2000) throws BadPicture {
        Picture picture = ChipPhoto.decode(jpeg2000);
        return List.of(
                Needle.parts(
                        Trace.PHOTO, Arrays.copyOfRange(jpeg2000, after(jpeg2000, START_OF_DATA), jpeg2000.length)),
                Needle.parts(Trace.PHOTO_PIXELS, pixels(picture, RED)),
                Needle.parts(Trace.PHOTO_PIXELS, pixels(picture, RED, GREEN, BLUE)));
    }

    private static byte[] pixels(Picture picture, int... channels) {
        byte[] laid = new byte[picture.width() * picture.height() * channels.length];
        int at = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                for (int channel : channels) {
                    laid[at++] = (byte) picture.value(x, y, channel);
                }
            }
        }
        return laid;
    }

    private static int after(byte[] bytes, int marker) {
        for (int at = 0; at + 3 < bytes.length; at++) {
            if ((bytes[at] & MARKER) == MARKER && (bytes[at + 1] & MARKER) == marker) {
                return at + 2;
            }
        }
        throw new IllegalArgumentException("a picture without data");
    }
}

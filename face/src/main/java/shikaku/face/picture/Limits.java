package shikaku.face.picture;

import java.time.Duration;

/** All limits of pictures in one place. */
public final class Limits {
    /** Bytes of a camera frame: a JPEG of full HD at good quality has a quarter of it. */
    public static final int FRAME_BYTES = 2 * 1024 * 1024;
    /** Longer side of a camera frame in pixels. */
    public static final int FRAME_SIDE = 1_920;
    /** Shorter side of any picture: below it there is no face to see. */
    public static final int SMALLEST_SIDE = 32;
    /** How long a decoder may seem to do nothing at all, however little of a busy machine it is given. */
    static final Duration STUCK = Duration.ofMinutes(1);
    /** How often it is looked how much work it has cost. */
    static final Duration LOOK = Duration.ofMillis(100);
    /** Processor time to decode one frame. */
    public static final Duration FRAME_TIME = Duration.ofSeconds(2);
    /** Scans of a frame: a progressive JPEG has about ten, and each one costs a whole pass. */
    static final int FRAME_SCANS = 32;

    /** Bytes of the photo on a card: its file holds less. */
    public static final int PHOTO_BYTES = 64 * 1024;
    /** Width and height of that photo in pixels; our profile, the real one is not published. */
    public static final int PHOTO_WIDTH = 480;

    public static final int PHOTO_HEIGHT = 640;
    /** Tiles of that photo: one is usual. */
    static final int PHOTO_TILES = 16;
    /** Boxes of a JP2 file before its codestream. */
    static final int PHOTO_BOXES = 16;
    /** Processor time to decode the photo; a real one takes 25 ms. */
    public static final Duration PHOTO_TIME = Duration.ofSeconds(2);

    private Limits() {}
}

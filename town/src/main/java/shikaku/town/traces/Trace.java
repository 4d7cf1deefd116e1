package shikaku.town.traces;

/** What a visit must not leave behind. */
public enum Trace {
    FRAME("撮影画像（JPEG） / a frame as it was posted"),
    FRAME_PIXELS("撮影画像の画素 / the pixels of a frame"),
    PHOTO("チップの顔写真（JPEG 2000） / the chip's photo as it was read"),
    PHOTO_PIXELS("顔写真の画素 / the pixels of the chip's photo"),
    PIN_COMMAND("VERIFYの中の暗証番号 / the PIN in its command to the card"),
    PIN_REQUEST("HTTPの中の暗証番号 / the PIN in its request, behind the token"),
    NUMBER_COMMAND("VERIFYの中の照合番号B / the number on the card's front in its command to the card"),
    NUMBER_REQUEST("HTTPの中の照合番号B / the number on the card's front in its request, behind the token");

    private final String words;

    Trace(String words) {
        this.words = words;
    }

    /** For people: Japanese, then English. */
    public String words() {
        return words;
    }
}

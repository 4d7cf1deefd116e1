package shikaku.card;

/** Names inside the card's 券面事項確認 application (券面AP): what is printed on the card, signed (card.md §1.2). */
public final class CardFaceApplication {
    /** AID of the application. */
    public static final String AID = "d3921000310001010402";
    /** 生年月日, for whoever knows it already. */
    public static final int BIRTHDATE = 0x0001;
    /** 券面事項: images of name and address, the photo (JPEG2000), signed. */
    public static final int CARD_FACE = 0x0002;
    /** Basic information of the application. */
    public static final int BASIC_INFORMATION = 0x0003;
    /** Certificate of the key that signed, card-verifiable. */
    public static final int INTERMEDIATE_CERTIFICATE = 0x0004;
    /** 個人番号 as an image. */
    public static final int NUMBER_IMAGE = 0x0005;
    /** 生年月日 as a reference value: six digits, YYMMDD. */
    public static final int BIRTHDATE_REFERENCE = 0x0011;
    /** 照合番号B: 14 digits. */
    public static final int NUMBER_B = 0x0012;
    /** 照合番号A: 12 digits. */
    public static final int NUMBER_A = 0x0013;

    private CardFaceApplication() {}
}

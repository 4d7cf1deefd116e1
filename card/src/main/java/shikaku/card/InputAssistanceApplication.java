package shikaku.card;

/** Names inside the card's 券面事項入力補助 application (入力補助AP): 個人番号 and the four items as text, signed (card.md §1.2). */
public final class InputAssistanceApplication {
    /** AID of the application. */
    public static final String AID = "d3921000310001010408";
    /** 個人番号. */
    public static final int NUMBER = 0x0001;
    /** 4情報: 氏名, 住所, 生年月日, 性別. */
    public static final int FOUR_ITEMS = 0x0002;
    /** Hashes of both, signed. */
    public static final int SIGNATURE = 0x0003;
    /** Certificate of the key that signed, card-verifiable. */
    public static final int INTERMEDIATE_CERTIFICATE = 0x0004;
    /** Basic information of the application. */
    public static final int BASIC_INFORMATION = 0x0005;
    /** Public key for 内部認証, signed. */
    public static final int INTERNAL_PUBLIC_KEY = 0x0007;
    /** 券面事項入力補助用パスワード: four digits, three tries. */
    public static final int PIN = 0x0011;
    /** Private key for 内部認証. */
    public static final int INTERNAL_KEY = 0x0013;
    /** 照合番号A: 12 digits. */
    public static final int NUMBER_A = 0x0014;
    /** 照合番号B: 14 digits. */
    public static final int NUMBER_B = 0x0015;

    private InputAssistanceApplication() {}
}

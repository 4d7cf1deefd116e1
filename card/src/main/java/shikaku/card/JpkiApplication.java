package shikaku.card;

import java.util.HexFormat;

/**
 * Names inside the card's 公的個人認証 application (JPKI AP).
 *
 * <p>The numbers are public facts; what EF 0016 does beyond its name is our profile.
 */
public final class JpkiApplication {
    /** AID of the application. */
    public static final String AID = "d392f000260100000001";
    /** 署名用電子証明書, DER: behind the password, because it carries the four items (氏名, 住所, 生年月日, 性別). */
    public static final int SIGNATURE_CERTIFICATE = 0x0001;
    /** The certificate of the authority that issued it, DER. */
    public static final int SIGNATURE_CA_CERTIFICATE = 0x0002;
    /** Token information: which kind of token this is, 32 characters. */
    public static final int TOKEN_INFORMATION = 0x0006;
    /** 利用者証明用電子証明書, DER. */
    public static final int AUTHENTICATION_CERTIFICATE = 0x000A;
    /** The certificate of the authority that issued it, DER. */
    public static final int AUTHENTICATION_CA_CERTIFICATE = 0x000B;
    /** 特定機関認証: the root under which a verifying institution opens the key. */
    public static final int VERIFIER_ROOT = 0x0016;
    /** Key of the authentication certificate. */
    public static final int AUTHENTICATION_KEY = 0x0017;
    /** PIN of that key: four digits, three tries. */
    public static final int AUTHENTICATION_PIN = 0x0018;
    /** Key of the signature certificate. */
    public static final int SIGNATURE_KEY = 0x001A;
    /** Password of that key: 6 to 16 letters and digits, five tries. */
    public static final int SIGNATURE_PASSWORD = 0x001B;
    /** Our profile: P2 of the command that carries a certificate's body; {@link #CVC_SIGNATURE_P2} is public. */
    public static final int CVC_BODY_P2 = 0x81;
    /** P2 of the command that carries a certificate's signature. */
    public static final int CVC_SIGNATURE_P2 = 0xC1;

    private JpkiApplication() {}

    /** The AID's bytes. */
    public static byte[] aid() {
        return HexFormat.of().parseHex(AID);
    }
}

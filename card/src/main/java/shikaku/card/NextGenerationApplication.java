package shikaku.card;

/**
 * Names inside the next card's applications. Public is only that there will be two, 認証AP and 券面等AP, and that the keys are on P-384: AIDs and
 * identifiers are our profile, the latter as on today's card.
 */
public final class NextGenerationApplication {
    /** 認証AP: keys and certificates, behind PINs. Its files have the identifiers of {@link JpkiApplication}. */
    public static final String AUTHENTICATION_AID = "d392f000260200000001";
    /** 券面等AP: what is printed, behind 照合番号. Its files have the identifiers of {@link CardFaceApplication}. */
    public static final String CARD_FACE_AID = "d3921000310002010401";

    private NextGenerationApplication() {}
}

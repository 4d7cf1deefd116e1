package shikaku.card.image;

import java.util.Optional;
import shikaku.card.profile.CardProfile;
import shikaku.card.profile.MyNumberCardProfile;

/**
 * What shall be on a new card.
 *
 * @param profile which kind of card
 * @param authentication 利用者証明用電子証明書 and its key
 * @param pin its PIN, four digits; none on a 顔認証マイナンバーカード
 * @param signature 署名用電子証明書 and its key, if the holder has one; a child under 15 has none
 * @param printed what is printed on it and stands in its 券面 and 入力補助 applications
 */
public record CardOrder(
        CardProfile profile,
        Certified authentication,
        Optional<String> pin,
        Optional<SignatureOrder> signature,
        Optional<PrintedCard> printed) {
    /**
     * The signing half.
     *
     * @param password 6 to 16 capital letters and digits, at least one of each
     */
    public record SignatureOrder(Certified certified, String password) {
        /** Never prints the password. */
        @Override
        public String toString() {
            return "SignatureOrder[…]";
        }
    }

    /** Today's card with nothing on it but the authentication certificate. */
    public static CardOrder authenticationOnly(Certified authentication, Optional<String> pin) {
        return new CardOrder(MyNumberCardProfile.PROFILE, authentication, pin, Optional.empty(), Optional.empty());
    }

    /** Never prints the PIN. */
    @Override
    public String toString() {
        return "CardOrder[" + profile.name() + "]";
    }
}

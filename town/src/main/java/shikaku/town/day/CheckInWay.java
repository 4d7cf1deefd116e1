package shikaku.town.day;

import java.util.List;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InsuredCardQuery;

/** The two paths of C-2 and C-3. */
public sealed interface CheckInWay {
    /**
     * マイナンバーカード.
     *
     * @param identity {@link IdentityMethod#PIN}, {@link IdentityMethod#STAFF_VISUAL} or {@link IdentityMethod#FACE}; who is not the holder stands before the
     *     camera with another's face, and staff then see it, too
     * @param wrongPins four-digit PINs typed before the right one, at most three; after the third the card has blocked its PIN
     */
    record ByCard(IdentityMethod identity, List<String> wrongPins) implements CheckInWay {
        /** The card blocks its PIN at the third wrong one (rules.md §4.8). */
        public static final int MAX_WRONG_PINS = 3;

        public ByCard {
            wrongPins = List.copyOf(wrongPins);
            if (identity == IdentityMethod.DOCUMENT) {
                throw new IllegalArgumentException("a card is opened by PIN, VISUAL or FACE");
            }
            if (wrongPins.size() > MAX_WRONG_PINS || !wrongPins.stream().allMatch(pin -> pin.matches("[0-9]{4}"))) {
                throw new IllegalArgumentException("wrongPins are at most three PINs of four digits");
            }
        }

        /** Whether the card blocks its PIN during this check-in. */
        public boolean blocksPin() {
            return wrongPins.size() == MAX_WRONG_PINS;
        }
    }

    /**
     * 資格確認書.
     *
     * @param typed what the staff type: perhaps an old key, without 枝番, or mistyped
     */
    record ByDocument(InsuredCardQuery typed) implements CheckInWay {}
}

package shikaku.domain;

import java.time.LocalDate;

/**
 * 資格確認照会用情報: the question asked with a paper document instead of a card.
 *
 * @param key what the document says
 * @param birthdate 生年月日, the second half of the key
 */
public record InsuredCardQuery(InsuredCardKey key, LocalDate birthdate) {
    @Override
    public String toString() {
        return "InsuredCardQuery[…]";
    }
}

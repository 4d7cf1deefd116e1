package shikaku.town.front;

import java.time.LocalDate;
import shikaku.domain.Sex;

/**
 * Whose face it is, as far as a picture depends on it.
 *
 * @param id short name in the town's files
 * @param birthdate 生年月日
 * @param sex 性別
 */
public record Sitter(String id, LocalDate birthdate, Sex sex) {
    @Override
    public String toString() {
        return "Sitter[" + id + "]";
    }
}

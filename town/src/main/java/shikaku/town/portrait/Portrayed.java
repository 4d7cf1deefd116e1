package shikaku.town.portrait;

import java.time.LocalDate;
import java.time.Period;
import shikaku.domain.Sex;
import shikaku.town.people.Resident;
import shikaku.town.portrait.trait.AgeClass;

/**
 * Somebody of the town, as far as a picture depends on it.
 *
 * @param person short name in the town's files
 * @param years how old they are when the picture is taken
 * @param sex 性別
 */
public record Portrayed(String person, int years, Sex sex) {
    /** Cards that are issued before the first birthday have no photo (マイナンバーカード, 顔写真なし). */
    private static final int YEARS_OF_FIRST_PHOTO = 1;

    public Portrayed {
        if (years < 0) {
            throw new IllegalArgumentException("nobody is photographed before birth");
        }
    }

    /** The resident on that day. */
    public static Portrayed of(Resident resident, LocalDate day) {
        int years = Period.between(resident.person().birthdate(), day).getYears();
        return new Portrayed(
                resident.id(), Math.max(0, years), resident.person().sex());
    }

    /** How old they look. */
    public AgeClass age() {
        return AgeClass.of(years);
    }

    /** Whether a card of theirs has a photo. */
    public boolean hasPhoto() {
        return years >= YEARS_OF_FIRST_PHOTO;
    }

    @Override
    public String toString() {
        return "Portrayed[" + person + "]";
    }
}

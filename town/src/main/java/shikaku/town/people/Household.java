package shikaku.town.people;

import java.time.LocalDate;
import java.time.Period;
import shikaku.domain.Person;

/**
 * A generated household as its insurers see it.
 *
 * @param index its running number
 * @param insuredName 氏名 of its head
 * @param mask whether its insurers write rare kanji as ●
 * @param fate what became of its insurance
 * @param since when its present insurance began
 */
record Household(int index, String insuredName, boolean mask, Fate fate, LocalDate since) {
    private static final int LATE_ELDERLY_AGE = 75;

    /** A name as the insurers of this household write it. */
    String written(String name) {
        return mask ? RareKanji.masked(name) : name;
    }

    /**
     * A member of the household.
     *
     * @param id short name
     * @param person the person
     * @param branch 枝番 as a number, from 1
     * @param sequence running number among all generated people
     * @param age years on the town's day
     */
    record Member(String id, Person person, int branch, int sequence, int age) {
        static int ageOn(LocalDate date, LocalDate birthdate) {
            return Period.between(birthdate, date).getYears();
        }

        boolean lateElderly() {
            return age >= LATE_ELDERLY_AGE;
        }
    }
}

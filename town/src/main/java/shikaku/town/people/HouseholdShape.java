package shikaku.town.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import shikaku.domain.Sex;

/** Who lives together: sexes and birthdates of a household, its head first. */
final class HouseholdShape {
    private static final int SHAPES = 20;
    private static final int SAME_SEX_TWINS = 4;
    private static final int TWINS = 26;
    private static final int TWINS_EVERY = 40;
    private static final int DAYS_A_YEAR = 365;

    private final LocalDate date;
    private final RandomGenerator random;
    private final List<Member> members = new ArrayList<>();

    /**
     * @param sex 性別
     * @param birthdate 生年月日
     */
    record Member(Sex sex, LocalDate birthdate) {}

    private HouseholdShape(LocalDate date, RandomGenerator random) {
        this.date = date;
        this.random = random;
    }

    /** The members of household number {@code index}: of twenty, eleven have children, seven somebody of 70 or more. */
    static List<Member> of(int index, LocalDate date, RandomGenerator random) {
        HouseholdShape shape = new HouseholdShape(date, random);
        switch (index % SHAPES) {
            case 10, 11 -> shape.add(anySex(random), 20, 69);
            case 12, 13 -> shape.couple(50, 69);
            case 14, 15 -> shape.couple(70, 74);
            case 16, 17 -> shape.couple(75, 92);
            case 18 -> shape.add(anySex(random), 75, 95);
            case 19 -> {
                shape.parents(index);
                shape.add(anySex(random), 75, 90);
            }
            default -> shape.parents(index);
        }
        return List.copyOf(shape.members);
    }

    private void couple(int youngest, int oldest) {
        add(Sex.MALE, youngest, oldest);
        add(Sex.FEMALE, youngest, oldest);
    }

    private void parents(int index) {
        couple(24, 48);
        switch (index % TWINS_EVERY) {
            case SAME_SEX_TWINS -> twins(Sex.FEMALE, Sex.FEMALE);
            case TWINS -> twins(Sex.FEMALE, Sex.MALE);
            default -> children(1 + random.nextInt(3));
        }
    }

    private void children(int count) {
        for (int i = 0; i < count; i++) {
            add(anySex(random), 0, 17);
        }
    }

    private void twins(Sex one, Sex other) {
        LocalDate birthdate = birthdate(0, 12);
        members.add(new Member(one, birthdate));
        members.add(new Member(other, birthdate));
    }

    private void add(Sex sex, int youngest, int oldest) {
        members.add(new Member(sex, birthdate(youngest, oldest)));
    }

    /** A birthdate of somebody who is {@code youngest} to {@code oldest} years old on the day. */
    private LocalDate birthdate(int youngest, int oldest) {
        int years = youngest + random.nextInt(oldest - youngest + 1);
        return date.minusYears(years).minusDays(1L + random.nextInt(DAYS_A_YEAR - 1));
    }

    private static Sex anySex(RandomGenerator random) {
        return random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    }
}

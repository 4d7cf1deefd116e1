package shikaku.town.portrait.trait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.domain.Sex;

/** Whoever is drawn by lot has a face that can be drawn. */
class PortraitParametersTest {
    private static final int MANY = 10_000;

    @Test
    void the_same_seed_is_the_same_person() {
        assertThat(person(7, AgeClass.ADULT)).isEqualTo(person(7, AgeClass.ADULT));
        assertThat(person(7, AgeClass.ADULT)).isNotEqualTo(person(8, AgeClass.ADULT));
    }

    @Test
    void every_number_of_everybody_is_inside_its_bounds() {
        // A record refuses numbers outside its bounds.
        assertThatCode(() -> people(AgeClass.values()).forEach(person -> {})).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Trait.class)
    void with_any_group_of_somebody_else_s_a_face_still_fits_together(Trait trait) {
        assertThatCode(() -> LongStream.range(0, MANY / 10)
                        .forEach(seed -> person(seed, AgeClass.ADULT).with(trait, person(-seed, AgeClass.ELDER))))
                .doesNotThrowAnyException();
    }

    @Test
    void an_exchanged_group_is_the_other_person_s_and_nothing_else_is() {
        PortraitParameters one = person(1, AgeClass.ADULT);
        PortraitParameters other = person(2, AgeClass.ADULT);
        PortraitParameters mixed = one.with(Trait.BROWS, other);
        assertThat(mixed.brows()).isEqualTo(other.brows());
        assertThat(mixed.with(Trait.BROWS, one)).isEqualTo(one);
    }

    @Test
    void children_have_neither_moles_nor_beards_nor_grey_hair_nor_lines() {
        assertThat(people(AgeClass.TODDLER, AgeClass.CHILD, AgeClass.PUPIL)).allSatisfy(child -> {
            assertThat(child.skin().mole()).isEqualTo(Mole.NONE);
            assertThat(child.beard().cut()).isEqualTo(Beard.Cut.NONE);
            assertThat(child.hair().grey()).isZero();
            assertThat(child.skin().wrinkles()).isZero();
        });
    }

    @Test
    void small_children_have_low_eyes_and_short_noses() {
        assertThat(people(AgeClass.TODDLER)).allSatisfy(child -> {
            assertThat(child.eyes().y()).isLessThan(-.09);
            assertThat(child.nose().length()).isLessThan(.16);
            assertThat(child.eyes().iris()).isGreaterThan(.081);
            assertThat(child.head().chinY()).isGreaterThan(-.95);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, TODDLER",
        "5, TODDLER",
        "6, CHILD",
        "9, CHILD",
        "10, PUPIL",
        "13, PUPIL",
        "14, YOUTH",
        "17, YOUTH",
        "18, ADULT",
        "64, ADULT",
        "65, ELDER",
        "101, ELDER"
    })
    void an_age_class_begins_at_its_birthday(int years, AgeClass age) {
        assertThat(AgeClass.of(years)).isEqualTo(age);
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThatThrownBy(() -> new Mouth(.25, Double.NaN, .03, .05, .02, .5)).hasMessageContaining("mouth.width");
    }

    private static Stream<PortraitParameters> people(AgeClass... ages) {
        return LongStream.range(0, MANY).mapToObj(seed -> person(seed, ages[(int) (seed % ages.length)]));
    }

    private static PortraitParameters person(long seed, AgeClass age) {
        return PortraitParameters.random(
                seed, age, seed % 3 == 0 ? Sex.MALE : Sex.FEMALE, PortraitParameters.WIDE_CONTRAST);
    }
}

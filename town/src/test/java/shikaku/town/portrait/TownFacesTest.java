package shikaku.town.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shikaku.domain.Sex;
import shikaku.town.people.Town;
import shikaku.town.portrait.trait.AgeClass;
import shikaku.town.portrait.trait.PortraitParameters;

class TownFacesTest {
    private static final TownFaces FACES = TownFaces.shipped();
    private static final Town TOWN = Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE);

    @Test
    void at_least_twelve_of_the_cast_have_a_chosen_face_and_five_of_them_are_children_of_different_ages() {
        assertThat(FACES.chosen()).hasSizeGreaterThanOrEqualTo(12);
        Stream<Integer> children = cast().map(Portrayed::years).filter(years -> years < 15);
        assertThat(children.distinct()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void a_chosen_face_has_its_person_s_age_and_sex() {
        assertThat(cast()).allSatisfy(who -> {
            PortraitParameters face = FACES.of(who);
            assertThat(face.age()).isEqualTo(who.age());
            assertThat(face.sex()).isEqualTo(who.sex());
        });
    }

    @Test
    void whoever_is_not_chosen_has_a_face_of_their_own_and_keeps_it() {
        Portrayed one = new Portrayed("h0001-1", 40, Sex.MALE);
        assertThat(FACES.of(one)).isEqualTo(TownFaces.shipped().of(one));
        assertThat(FACES.of(one)).isNotEqualTo(FACES.of(new Portrayed("h0001-2", 40, Sex.MALE)));
        assertThat(FACES.of(one).age()).isEqualTo(AgeClass.ADULT);
    }

    @Test
    void on_the_town_s_day_exactly_the_babies_have_no_photo() {
        assertThat(TOWN.residents()).allSatisfy(resident -> {
            boolean baby = resident.person().birthdate().isAfter(TOWN.date().minusYears(1));
            assertThat(Portrayed.of(resident, TOWN.date()).hasPhoto()).isEqualTo(!baby);
        });
    }

    private static Stream<Portrayed> cast() {
        return FACES.chosen().keySet().stream()
                .map(TOWN::resident)
                .map(Optional::orElseThrow)
                .map(resident -> Portrayed.of(resident, TOWN.date()));
    }
}

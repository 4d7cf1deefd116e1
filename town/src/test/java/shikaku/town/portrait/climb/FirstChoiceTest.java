package shikaku.town.portrait.climb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shikaku.domain.Sex;
import shikaku.face.Embedding;
import shikaku.town.portrait.Portrayed;

/** Directions made by hand stand for what the nets would say. */
class FirstChoiceTest {
    private static final Portrayed MOTHER = new Portrayed("mother", 40, Sex.FEMALE);
    private static final Portrayed SON = new Portrayed("son", 8, Sex.MALE);

    @Test
    void of_several_candidates_those_farthest_apart_are_chosen() {
        List<Sitter> best = new FirstChoice(
                        List.of(
                                List.of(sitter(MOTHER, 0), sitter(MOTHER, 40)),
                                List.of(sitter(SON, 20), sitter(SON, 90), sitter(SON, 45))),
                        new Random(1))
                .best();
        assertThat(best).hasSize(2);
        assertThat(FirstChoice.closest(best)).isEqualTo(sitter(MOTHER, 0).distance(sitter(SON, 90)));
    }

    @Test
    void near_strangers_cost_more_than_far_ones_and_nobody_is_a_stranger_to_themselves() {
        Sitter mother = sitter(MOTHER, 0);
        double near = Cost.of(mother, List.of(mother, sitter(SON, 30)));
        double far = Cost.of(mother, List.of(mother, sitter(SON, 80)));
        assertThat(near).isGreaterThan(far);
        assertThat(Cost.of(mother, List.of(mother))).isZero();
    }

    @Test
    void a_card_far_from_its_own_captures_costs_much() {
        Sitter mother = sitter(MOTHER, 0);
        Sitter unlike = new Sitter(MOTHER, mother.person(), mother.card(), List.of(direction(70)));
        Sitter alike = new Sitter(MOTHER, mother.person(), mother.card(), List.of(direction(10)));
        assertThat(Cost.of(unlike, List.of())).isGreaterThan(1000 * Cost.of(alike, List.of()));
    }

    @Test
    void the_nearest_of_card_and_captures_counts() {
        Sitter mother = sitter(MOTHER, 0);
        Sitter son = new Sitter(SON, sitter(SON, 0).person(), direction(80), List.of(direction(120), direction(15)));
        assertThat(mother.distance(son)).isEqualTo(direction(0).distance(direction(15)));
    }

    private static Sitter sitter(Portrayed role, double degrees) {
        return new Sitter(role, Climb.drawn(role, new Random(1)), direction(degrees), List.of());
    }

    private static Embedding direction(double degrees) {
        float[] values = new float[Embedding.LENGTH];
        values[0] = (float) Math.cos(Math.toRadians(degrees));
        values[1] = (float) Math.sin(Math.toRadians(degrees));
        return Embedding.of(values);
    }
}

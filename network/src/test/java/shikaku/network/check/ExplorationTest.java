package shikaku.network.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import shikaku.network.check.Bucket.Draw;
import shikaku.network.rules.Rate;

class ExplorationTest {

    private static <T> List<T> all(Packets packets, Function<Exploration, T> function) {
        return all(packets, List.of(), function);
    }

    private static <T> List<T> all(Packets packets, List<Draw> drawn, Function<Exploration, T> function) {
        List<T> said = new ArrayList<>();
        Exploration.first(packets, drawn, function, (part, answer) -> {
            said.add(answer);
            return Optional.empty();
        });
        return said;
    }

    @Test
    void a_function_is_run_for_every_part_in_which_its_answers_differ_and_no_other() {
        assertThat(all(
                        Packets.all(),
                        packet -> packet.is(Field.DESTINATION_PORT, 80)
                                ? "web"
                                : packet.is(Field.DESTINATION_PORT, Ranges.of(0, 100)) ? "low" : "high"))
                .containsExactly("web", "low", "high");
        Packets web = Packets.all().with(Field.DESTINATION_PORT, Ranges.of(80));
        assertThat(all(web, packet -> packet.is(Field.DESTINATION_PORT, 80))).containsExactly(true);
        assertThat(all(web, packet -> packet.is(Field.DESTINATION_PORT, 81))).containsExactly(false);
    }

    @Test
    void the_same_question_has_the_same_answer() {
        assertThat(all(Packets.all(), packet -> List.of(packet.is(Field.FAMILY, 4), packet.is(Field.FAMILY, 6))))
                .containsExactly(List.of(true, false), List.of(false, true));
    }

    @Test
    void a_limit_answers_as_it_did_on_the_way_through_the_rules_each_time_anew() {
        Bucket bucket = new Bucket("limit", new Rate(1, 1));
        List<Draw> drawn = List.of(new Draw(bucket, true), new Draw(bucket, false));
        assertThat(all(
                        Packets.all(),
                        drawn,
                        packet -> List.of(
                                packet.is(Field.FAMILY, 4),
                                packet.draws(bucket).left(),
                                packet.draws(bucket).left(),
                                packet.draws(bucket).left())))
                .containsExactly(List.of(true, true, false, true), List.of(false, true, false, true));
    }

    @Test
    void it_ends_with_what_was_looked_for() {
        Optional<BigInteger> found = Exploration.first(
                Packets.all(),
                List.of(),
                packet -> packet.is(Field.DESTINATION_PORT, Ranges.of(10, 20)),
                (part, inside) ->
                        inside ? Optional.of(part.get(Field.DESTINATION_PORT).first()) : Optional.empty());
        assertThat(found).contains(BigInteger.TEN);
    }

    @Test
    void ranges_are_numbers_whatever_they_were_put_together_from() {
        Ranges some = Ranges.of(1, 3).or(Ranges.of(8)).or(Ranges.of(4, 5));
        assertThat(some).isEqualTo(Ranges.of(1, 5).or(Ranges.of(8)));
        assertThat(some.minus(Ranges.of(2, 4)))
                .isEqualTo(Ranges.of(1).or(Ranges.of(5)).or(Ranges.of(8)));
        assertThat(some.and(Ranges.of(5, 8))).isEqualTo(Ranges.of(8).or(Ranges.of(5)));
        assertThat(some.minus(Ranges.of(0, 9)).isEmpty()).isTrue();
        assertThat(some.has(5)).isTrue();
        assertThat(some.has(6)).isFalse();
    }
}

package shikaku.network.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import shikaku.network.check.Packets.Room;

class ExplorationTest {

    private static <T> List<T> all(Packets packets, Function<Exploration, T> function) {
        List<T> said = new ArrayList<>();
        Exploration.first(packets, function, (part, answer) -> {
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
        Room room = new Room("limit");
        assertThat(all(
                        Packets.all(),
                        packet -> List.of(
                                packet.is(Field.FAMILY, 4),
                                packet.is(Field.FAMILY, 6),
                                packet.hasRoom(room),
                                packet.hasRoom(room))))
                .containsExactly(
                        List.of(true, false, true, true),
                        List.of(true, false, false, false),
                        List.of(false, true, true, true),
                        List.of(false, true, false, false));
    }

    @Test
    void it_ends_with_what_was_looked_for() {
        Optional<BigInteger> found = Exploration.first(
                Packets.all(),
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

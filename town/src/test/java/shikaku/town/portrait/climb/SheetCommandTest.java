package shikaku.town.portrait.climb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shikaku.domain.Sex;
import shikaku.town.portrait.Portrayed;

/** Who is where on the picture. */
class SheetCommandTest {
    @Test
    void the_names_stand_in_rows_as_the_faces_do() {
        List<Portrayed> cast = Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                .map(name -> new Portrayed(name, 40, Sex.FEMALE))
                .toList();
        assertThat(SheetCommand.order(cast)).containsExactly("a  b  c  d  e  f", "g  h");
        assertThat(SheetCommand.order(cast.subList(0, 6))).hasSize(1);
        assertThat(SheetCommand.order(List.of())).isEmpty();
    }
}

package shikaku.town.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/screens} holds the pictures that the walks through the pages keep, all of them and no others; the READMEs show four. */
class ScreensLawTest {
    private static final Pattern KEPT = Pattern.compile("looks\\.(?:kept|pictured)\\([^\"]*\"([a-z-]+)\"\\)");
    private static final Pattern SHOWN = Pattern.compile("docs/screens/([a-z-]+)\\.png");
    private static final int IN_A_README = 4;

    @Test
    void every_picture_that_a_walk_keeps_lies_there_and_no_other() throws IOException {
        Set<String> kept = new TreeSet<>();
        for (Path walk : files(House.ROOT.resolve("town/src/test/java/shikaku/town/pages"), ".java")) {
            KEPT.matcher(Files.readString(walk)).results().forEach(found -> kept.add(found.group(1)));
        }
        Set<String> there = new TreeSet<>();
        for (Path picture : files(House.ROOT.resolve("docs/screens"), ".png")) {
            there.add(picture.getFileName().toString().replace(".png", ""));
        }
        assertThat(there).hasSizeGreaterThan(IN_A_README).isEqualTo(kept);
    }

    @Test
    void the_readmes_show_four() throws IOException {
        for (String readme : new String[] {"README.md", "README.ja.md"}) {
            Set<String> shown = new TreeSet<>();
            SHOWN.matcher(Files.readString(House.ROOT.resolve(readme)))
                    .results()
                    .forEach(found -> shown.add(found.group(1)));
            assertThat(shown).as(readme).hasSize(IN_A_README);
            assertThat(shown)
                    .allSatisfy(name -> assertThat(House.ROOT.resolve("docs/screens/" + name + ".png"))
                            .exists());
        }
    }

    private static Set<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new TreeSet<>(
                    all.filter(file -> file.toString().endsWith(ending)).toList());
        }
    }
}

package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.town.people.Town;

/** What stays from one demo to the next. */
class DemoFolderTest {
    @TempDir
    Path root = Path.of("");

    @Test
    void the_town_stays_and_everything_else_is_made_anew() throws Exception {
        DemoFolder.open(root).held().channel().close();
        Path edited = Files.createDirectories(root.resolve("town")).resolve("coverages.csv");
        Files.writeString(edited, "edited by hand");
        Path former = Files.createDirectories(root.resolve("data/center/site")).resolve("authority.p12");
        Files.writeString(former, "of yesterday");
        Files.writeString(root.resolve("demo.json"), "of yesterday");
        DemoFolder folder = DemoFolder.open(root);
        try (var _ = folder.held().channel()) {
            assertThat(edited).hasContent("edited by hand");
            assertThat(former).doesNotExist();
            assertThat(folder.demoJson()).doesNotExist();
            assertThat(folder.data("center")).isEmptyDirectory();
        }
    }

    @Test
    void a_folder_with_nothing_but_a_town_is_taken_and_the_town_stays() throws Exception {
        aTown();
        DemoFolder folder = DemoFolder.open(root);
        try (var _ = folder.held().channel()) {
            assertThat(Town.read(folder.town()).residents()).isNotEmpty();
        }
    }

    @Test
    void a_town_beside_somebody_s_own_files_or_without_one_of_its_own_is_not_taken() throws Exception {
        aTown();
        Path own = Files.writeString(root.resolve("thesis.txt"), "years of work");
        assertThatIllegalStateException().isThrownBy(() -> DemoFolder.open(root));
        Files.delete(own);
        Files.delete(root.resolve("town/people.csv"));
        assertThatIllegalStateException().isThrownBy(() -> DemoFolder.open(root));
    }

    @Test
    void a_link_to_a_town_elsewhere_is_not_taken() throws Exception {
        aTown();
        Path linked = Files.createDirectory(root.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("town"), root.resolve("town"));
        assertThatIllegalStateException().isThrownBy(() -> DemoFolder.open(linked));
    }

    private void aTown() throws Exception {
        Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE).write(Files.createDirectory(root.resolve("town")));
    }

    @Test
    void a_visitor_s_card_that_a_killed_demo_left_is_zeros_before_its_name_is_gone() throws Exception {
        DemoFolder killed = DemoFolder.open(root.resolve("demo"));
        Path card = Files.writeString(killed.cards().resolve(DemoOwnCard.VISITOR + ".card"), "somebody's face");
        Path former = Files.createLink(root.resolve("former"), card);
        Path older = Files.writeString(killed.cards().resolve("." + card.getFileName() + ".former"), "the same face");
        Path olderYet = Files.createLink(root.resolve("older"), older);
        killed.held().channel().close();
        DemoFolder folder = DemoFolder.open(root.resolve("demo"));
        try (var _ = folder.held().channel()) {
            assertThat(card).doesNotExist();
            assertThat(Files.readAllBytes(former)).containsOnly(0);
            assertThat(Files.readAllBytes(olderYet)).containsOnly(0);
        }
    }

    @Test
    void it_is_its_owner_s_only() throws Exception {
        DemoFolder folder = DemoFolder.open(root.resolve("new"));
        try (var _ = folder.held().channel()) {
            assertThat(Files.getPosixFilePermissions(folder.root()))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE", "OWNER_EXECUTE");
        }
    }

    @Test
    void a_folder_with_somebody_s_own_files_is_not_taken_and_keeps_them() throws Exception {
        Path own = Files.createDirectories(root.resolve("data")).resolve("thesis.txt");
        Files.writeString(own, "years of work");
        assertThatIllegalStateException()
                .isThrownBy(() -> DemoFolder.open(root))
                .withMessageContaining("--dir");
        assertThat(own).hasContent("years of work");
    }
}

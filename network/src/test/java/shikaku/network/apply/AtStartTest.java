package shikaku.network.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.document.RouterFile;

/** 起動時の規則: the files that the next start reads. */
class AtStartTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private AtStart atStart() {
        return new AtStart(folder.resolve("etc"), folder.resolve("wants"));
    }

    private void keep(String text) throws IOException {
        atStart().keep(List.of(new RouterFile("hub.nft", text)));
    }

    @Test
    void a_file_takes_the_place_of_the_former_one_and_nothing_else_is_left() throws IOException {
        keep("one");
        keep("two");
        assertThat(folder.resolve("etc/hub.nft")).content().isEqualTo("two");
        assertThat(folder.resolve("etc").toFile().list()).containsExactly("hub.nft");
    }

    @Test
    void a_link_that_somebody_has_laid_in_its_way_is_not_followed() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "precious");
        Files.createDirectories(folder.resolve("etc"));
        Files.createSymbolicLink(folder.resolve("etc/hub.nft.new"), precious);
        Files.createSymbolicLink(folder.resolve("etc/hub.nft"), precious);
        keep("rules");
        assertThat(precious).content().isEqualTo("precious");
        assertThat(folder.resolve("etc/hub.nft")).isRegularFile().content().isEqualTo("rules");
        assertThat(Files.isSymbolicLink(folder.resolve("etc/hub.nft"))).isFalse();
    }
}

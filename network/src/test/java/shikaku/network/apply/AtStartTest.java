package shikaku.network.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.ExampleSite;
import shikaku.network.Router;
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
    void another_routers_unit_that_is_enabled_on_this_machine_stops_everything_with_what_to_do() throws IOException {
        Router router = ExampleSite.read().hub();
        Path tunnels = Files.createDirectories(folder.resolve("multi-user.target.wants"));
        Files.createDirectories(folder.resolve("wants"));
        Files.createFile(folder.resolve("wants/shikaku-hub.service"));
        Files.createFile(folder.resolve("wants/systemd-sysctl.service"));
        Files.createFile(tunnels.resolve("shikaku-hub-tunnel.service"));
        Files.createFile(tunnels.resolve("shikaku-center.service"));
        assertThatCode(() -> atStart().requireNoOther(router)).doesNotThrowAnyException();
        Files.createSymbolicLink(folder.resolve("wants/shikaku-old.service"), Path.of("/no/such/file"));
        Files.createFile(tunnels.resolve("shikaku-old-tunnel.service"));
        assertThatThrownBy(() -> atStart().requireNoOther(router))
                .isInstanceOf(NotNow.class)
                .hasMessageContaining("何も変えていません")
                .hasMessageContaining("'systemctl disable shikaku-old-tunnel.service shikaku-old.service'");
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

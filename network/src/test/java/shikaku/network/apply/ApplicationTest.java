package shikaku.network.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Site;
import shikaku.network.apply.Application.Ended;
import shikaku.network.document.RouterFile;

/** Rules are exchanged in a real kernel, in a network namespace of its own: needs nft, not root. */
class ApplicationTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Site SITE = ExampleSite.read();
    private static final String HUB =
            RouterFile.of(SITE.hub(), Reachability.of(SITE)).text();
    private static final String BEFORE = "flush ruleset\ntable inet before {\n}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private OwnNamespace namespace;

    private Nft nft() {
        return namespace.nft();
    }

    @BeforeEach
    void someRulesAreThere() throws IOException {
        namespace = OwnNamespace.open();
        nft().load(Files.writeString(folder.resolve("before.nft"), BEFORE));
    }

    @AfterEach
    void leave() {
        namespace.close();
    }

    @Test
    void what_is_confirmed_stands() throws Exception {
        Ended ended = new Application(nft(), folder).apply(HUB, LONG, typed("\n"));
        assertThat(ended).isEqualTo(Ended.APPLIED);
        assertThat(nft().list()).contains("table inet shikaku").doesNotContain("table inet before");
    }

    @Test
    void what_nobody_confirms_in_time_is_taken_back() throws Exception {
        Application application = new Application(nft(), folder);
        Ended ended = application.apply(HUB, SHORT, typed("no end of line"));
        assertThat(ended).isEqualTo(Ended.TAKEN_BACK);
        assertThat(nft().list()).contains("table inet before").doesNotContain("shikaku");
        assertThat(application.previous())
                .content()
                .startsWith("flush ruleset\n")
                .contains("before");
    }

    @Test
    void rules_that_are_taken_back_are_the_same_to_the_letter() throws Exception {
        new Application(nft(), folder).apply(HUB, LONG, typed("\n"));
        String hub = nft().list();
        new Application(nft(), folder).apply(BEFORE, SHORT, typed(""));
        assertThat(nft().list()).isEqualTo(hub);
    }

    @Test
    void rules_that_nft_refuses_change_nothing() throws Exception {
        String before = nft().list();
        assertThatThrownBy(
                        () -> new Application(nft(), folder).apply(HUB.replace("accept", "axept"), LONG, typed("\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nft refused");
        assertThat(nft().list()).isEqualTo(before);
    }

    private static TypedConfirmation typed(String text) {
        return new TypedConfirmation(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}

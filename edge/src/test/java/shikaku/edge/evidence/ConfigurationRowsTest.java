package shikaku.edge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;

/** 設定変更: what changed since the last start is on record by its name, and no value of any setting is anywhere. */
@Proves(clauses = Clause.C17)
class ConfigurationRowsTest {
    @TempDir
    Path folder = Path.of("replaced by JUnit");

    private List<EvidenceRecord> start(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        List<EvidenceRecord> rows = new ArrayList<>();
        ConfigurationTrace trace = ConfigurationTrace.of(environment, folder, new byte[32]);
        new ConfigurationRows("center", trace, rows::add, () -> Instant.EPOCH).start();
        return rows;
    }

    @Test
    void theFirstStartIsOneRowAndTheSameConfigurationNone() {
        assertThat(start(Map.of("shikaku.name", "center"))).hasSize(1).allSatisfy(row -> {
            assertThat(row.act()).isEqualTo(Act.CONFIGURATION_CHANGED);
            assertThat(row.why()).startsWith("first start, configuration ");
        });
        assertThat(start(Map.of("shikaku.name", "center"))).isEmpty();
    }

    @Test
    void changedNewAndGoneSettingsAreNamed() {
        start(Map.of("shikaku.name", "center", "center.console", "false", "shikaku.accounts[0].name", "op"));
        List<EvidenceRecord> rows =
                start(Map.of("shikaku.name", "center", "center.console", "true", "center.pages", "center.localhost"));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().items())
                .containsExactly("center.console", "center.pages", "shikaku.accounts[0].name");
        assertThat(start(
                        Map.of("shikaku.name", "center", "center.console", "true", "center.pages", "center.localhost")))
                .isEmpty();
    }

    @Test
    void whatIsNoSettingOfOursIsNobodysBusiness() {
        start(Map.of("shikaku.name", "center", "home.of.somebody", "a"));
        assertThat(start(Map.of("shikaku.name", "center", "home.of.somebody", "b")))
                .isEmpty();
    }

    @Test
    void noValueIsKept() throws Exception {
        List<EvidenceRecord> rows = start(Map.of("center.key-store-password", "hidden-word-of-twelve"));

        Path kept = folder.resolve("configuration-trace");
        assertThat(Files.readString(kept)).contains("center.key-store-password").doesNotContain("hidden-word");
        assertThat(rows.toString()).doesNotContain("hidden-word");
        assertThat(Files.getPosixFilePermissions(kept)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}

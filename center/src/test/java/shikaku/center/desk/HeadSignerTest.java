package shikaku.center.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.edge.evidence.LogKeyFile;
import shikaku.evidence.Hash;
import shikaku.evidence.TreeHead;

class HeadSignerTest {
    private static final TreeHead HEAD = new TreeHead(7, Hash.of(new byte[Hash.LENGTH]));
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @TempDir
    Path folder = Path.of("replaced by JUnit");

    private SignedHead signed() throws Exception {
        return new HeadSigner(LogKeyFile.open(folder, "center")).sign(HEAD, NOW, NOW);
    }

    @Test
    void the_head_is_signed_by_a_key_that_stays_the_same_after_a_restart_and_is_its_owners_alone() throws Exception {
        SignedHead first = signed();
        assertThat(signed()).isEqualTo(first);
        assertThat(first.note()).startsWith("center\n7\n" + HEAD.root().base64() + "\n\n— center ");
        assertThat(first.verifier()).startsWith("center+");
        assertThat(Files.getPosixFilePermissions(folder.resolve("evidence-note.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}

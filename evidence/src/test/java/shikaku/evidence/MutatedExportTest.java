package shikaku.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Verification.Broken;
import shikaku.evidence.Verification.Fits;

/** Whatever is changed in an export that a log wrote, its verifier finds it without help, and names the record. */
@Proves(clauses = Clause.C17)
class MutatedExportTest {
    private static final int COMMITS = 12;

    private static final Expected ALONE = new Expected(List.of(), List.of(), Optional.empty(), SignedLog.AUTHORITY);

    @TempDir
    Path folder;

    private Optional<SignedLog> log = Optional.empty();
    private byte[] good = {};

    @BeforeEach
    void aSignedAndStampedLog() throws SQLException, IOException {
        SignedLog written = SignedLog.of(folder, COMMITS);
        log = Optional.of(written);
        good = written.export();
    }

    @Test
    void theExportItselfFits() throws IOException {
        assertThat(EvidenceVerifier.verify(new ByteArrayInputStream(good), ALONE))
                .isInstanceOfSatisfying(Fits.class, fits -> {
                    assertThat(fits.signed().checkpoints()).isEqualTo(COMMITS / 3);
                    assertThat(fits.signed().stamps()).isEqualTo(COMMITS / 6);
                    assertThat(fits.signed().upTo())
                            .isEqualTo(fits.head().orElseThrow().size());
                });
    }

    @Test
    void nineMutationsOfEachKindAreFoundAndNamed() throws IOException {
        assertThat(found(20261124, 9).values())
                .hasSize(Mutation.Kind.values().length)
                .containsOnly(9);
    }

    @Test
    @Tag("long")
    void aThousandAndMoreMutationsAreFoundAndNamed() throws IOException {
        assertThat(found(System.nanoTime(), 120).values())
                .hasSize(Mutation.Kind.values().length)
                .containsOnly(120);
    }

    private Map<Mutation.Kind, Integer> found(long seed, int times) throws IOException {
        Mutation.Maker maker = new Mutation.Maker(log.orElseThrow().signer(), good, new Random(seed));
        Map<Mutation.Kind, Integer> found = new EnumMap<>(Mutation.Kind.class);
        for (Mutation.Kind kind : Mutation.Kind.values()) {
            for (int i = 0; i < times; i++) {
                Mutation mutation = maker.make(kind);
                assertThat(EvidenceVerifier.verify(mutation.stream(), ALONE))
                        .as("%s, seed %d: %s", kind, seed, new String(mutation.bytes(), StandardCharsets.ISO_8859_1))
                        .isInstanceOfSatisfying(
                                Broken.class,
                                broken -> assertThat(broken.position()).isBetween(mutation.from(), mutation.to()));
                found.merge(kind, 1, Integer::sum);
            }
        }
        return found;
    }
}

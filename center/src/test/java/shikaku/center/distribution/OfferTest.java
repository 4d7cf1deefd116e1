package shikaku.center.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.center.distribution.Offer.Found;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.signatures.SignatureFile;
import shikaku.message.signatures.SignatureList;

/** A file is read through once for each state it is found in: hundreds of megabytes, which terminals and the health page ask for all the time. */
class OfferTest {
    private static final String TEXT = "Shikaku.Test:0:*:414243\n";

    @TempDir
    Path data;

    private final AtomicInteger readings = new AtomicInteger();
    private PublishedFolder folder;
    private SignatureFile file;
    private Offer offer;

    @BeforeEach
    void publish() throws Exception {
        folder = new PublishedFolder(data);
        Path copy = Files.writeString(data.resolve("own.ndb"), TEXT);
        Digest digest = read(copy);
        file = new SignatureFile("own.ndb", digest.sha256(), digest.bytes(), Instant.parse("2026-11-24T00:00:00Z"));
        folder.take(copy, file, Instant.parse("2026-11-24T03:04:05Z"));
        folder.offer(SignatureList.EMPTY.with(file));
        offer = new Offer(folder, path -> {
            readings.incrementAndGet();
            return read(path);
        });
    }

    private static Digest read(Path path) throws java.io.IOException {
        try (var in = Files.newInputStream(path)) {
            return Digest.of(in, SignatureList.FILE_BYTES, OutputStream.nullOutputStream());
        }
    }

    private void isFound(Class<? extends Found> as, int read) throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(offer.named("own.ndb")).isInstanceOf(as);
        }
        assertThat(readings.getAndSet(0)).isEqualTo(read);
    }

    @Test
    @Proves(clauses = Clause.C16)
    void a_damaged_file_is_read_through_once_and_again_only_when_it_has_changed() throws Exception {
        isFound(Found.Whole.class, 1);
        Path lies = folder.file(file);
        Files.writeString(lies, "cut short");
        isFound(Found.Damaged.class, 1);
        Files.writeString(lies, "cut shorter");
        isFound(Found.Damaged.class, 1);
        Files.delete(lies);
        isFound(Found.Damaged.class, 0);
        Files.writeString(lies, TEXT);
        isFound(Found.Whole.class, 1);
    }
}

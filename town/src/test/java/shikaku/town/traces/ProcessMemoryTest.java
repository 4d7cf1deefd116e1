package shikaku.town.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another process holds is found there: here a shell that was given something to keep. */
class ProcessMemoryTest {
    @TempDir
    private Path folder;

    @Test
    void whatAProcessHoldsIsFoundInItAndNotInAnother() throws Exception {
        String kept = new Random(4)
                .ints(200, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Search search = new Search(List.of(Needle.parts(Trace.FRAME, kept.getBytes(StandardCharsets.US_ASCII))));
        Process holder = shell();
        Process other = shell();
        try {
            for (Process each : List.of(holder, other)) {
                String line = each == holder ? "kept=" + kept : "kept=nothing";
                each.outputWriter().write(line + "; echo kept\n");
                each.outputWriter().flush();
                assertThat(each.inputReader().readLine()).isEqualTo("kept");
            }
            assertThat(ProcessMemory.look("holder", holder.pid(), search).found())
                    .containsExactly(Trace.FRAME);
            Looked without = ProcessMemory.look("other", other.pid(), search);
            assertThat(without.found()).isEmpty();
            assertThat(without.bytes()).isGreaterThan(100_000);
        } finally {
            holder.destroyForcibly();
            other.destroyForcibly();
        }
    }

    @Test
    void aFileThatHoldsItIsFoundUnlessItIsOlderOrLiesInAPocket() throws Exception {
        byte[] kept = new byte[100];
        new Random(5).nextBytes(kept);
        Search search = new Search(List.of(Needle.parts(Trace.PHOTO, kept)));
        Instant before = Instant.EPOCH;
        Path pocket = Files.createDirectories(folder.resolve("pocket"));
        Files.write(pocket.resolve("card"), kept);
        assertThat(StoredFiles.look("all", folder, before, pocket::equals, search)
                        .found())
                .isEmpty();
        Files.write(Files.createDirectories(folder.resolve("a/b")).resolve("log"), kept);
        assertThat(StoredFiles.look("all", folder, before, pocket::equals, search)
                        .found())
                .containsExactly(Trace.PHOTO);
        assertThat(StoredFiles.look("all", folder, Instant.MAX, pocket::equals, search)
                        .found())
                .isEmpty();
        assertThat(search.in(new ByteArrayInputStream(kept))).containsExactly(Trace.PHOTO);
    }

    @Test
    void aMappingIsReadUnlessItCannotBeOrIsTheKernels() {
        assertThat(Mapping.of("7f0000000000-7f0000002000 rw-p 00000000 00:00 0                          [heap]"))
                .contains(new Mapping(0x7f0000000000L, 0x7f0000002000L));
        assertThat(Mapping.of("7f0000000000-7f0000002000 rw-s 00000000 00:01 5 /dev/zero (deleted)"))
                .isPresent();
        assertThat(Mapping.of("7f0000000000-7f0000002000 ---p 00000000 00:00 0"))
                .isEmpty();
        assertThat(Mapping.of("7f0000000000-7f0000002000 r--p 00000000 00:00 0                          [vvar]"))
                .isEmpty();
    }

    private static Process shell() throws Exception {
        return new ProcessBuilder("sh").start();
    }
}

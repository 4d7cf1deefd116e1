package shikaku.center.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** 試し読み: the real scanner says what it can use. */
class ClamScanTest {
    @TempDir
    Path folder;

    static boolean installed() {
        return Files.isExecutable(ClamScan.DEBIAN);
    }

    @Test
    @EnabledIf(value = "installed", disabledReason = "needs clamscan (Debian package clamav)")
    void what_it_loads_is_right_and_what_it_does_not_load_is_wrong() throws Exception {
        ClamScan scanner = new ClamScan(ClamScan.DEBIAN);
        Path file = folder.resolve("own.ndb");
        Files.writeString(file, "Shikaku.Test:0:*:414243444546\n");
        assertThat(scanner.wrong(file)).isEmpty();
        Files.writeString(file, "Shikaku.Test:0:*:4142434445zz\n");
        assertThat(scanner.wrong(file))
                .hasValueSatisfying(why -> assertThat(why.english()).contains("cannot load"));
        Files.writeString(folder.resolve("daily.cvd"), "ClamAV-VDB:by nobody");
        assertThat(scanner.wrong(folder.resolve("daily.cvd"))).isPresent();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void where_there_is_no_scanner_nothing_is_right() throws Exception {
        Path file = Files.writeString(folder.resolve("own.ndb"), "Shikaku.Test:0:*:414243444546\n");
        assertThat(new ClamScan(folder.resolve("clamscan")).wrong(file))
                .hasValueSatisfying(why -> assertThat(why.english()).contains("no clamscan"));
    }
}

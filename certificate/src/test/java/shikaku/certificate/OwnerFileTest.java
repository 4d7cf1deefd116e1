package shikaku.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerFileTest {
    private static final int STARTERS = 8;
    private static final int KILLS = 3;

    @TempDir
    Path folder = Path.of("replaced by JUnit");

    @Test
    void itsOwnerAloneReadsItHoweverItWasMade() throws IOException {
        file("made").createIfAbsent(bytes("secret"));
        file("replaced").replace(bytes("secret"));

        assertThat(List.of(folder.resolve("made"), folder.resolve("replaced")))
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
        assertThat(names()).containsExactly("made", "replaced");
    }

    @Test
    void whatIsThereIsNotMadeAgainButCanBeReplaced() throws IOException {
        OwnerFile file = file("password");
        assertThat(file.createIfAbsent(bytes("first"))).isTrue();
        assertThat(file.createIfAbsent(bytes("second"))).isFalse();
        assertThat(file.readOrCreate(10, () -> bytes("third"))).isEqualTo(bytes("first"));

        file.replace(bytes("fourth"));
        assertThat(file.read(10)).isEqualTo(bytes("fourth"));
    }

    @RepeatedTest(20)
    void ofTwoStartersOneWinsAndBothReadTheSame() throws Exception {
        CyclicBarrier start = new CyclicBarrier(STARTERS);
        try (var threads = Executors.newFixedThreadPool(STARTERS)) {
            List<Callable<String>> starters = IntStream.range(0, STARTERS)
                    .mapToObj(number -> (Callable<String>) () -> {
                        start.await();
                        return new String(file("password").readOrCreate(10, () -> bytes("of " + number)), US_ASCII);
                    })
                    .toList();
            assertThat(threads.invokeAll(starters).stream().map(read -> read.resultNow()))
                    .containsOnly(new String(file("password").read(10), US_ASCII));
        }
        assertThat(names()).containsExactly("password");
    }

    @Test
    void whateverMomentTheWriterIsKilledAtTheFileIsWhole() throws Exception {
        OwnerFile file = file("password");
        for (int kill = 0; kill < KILLS; kill++) {
            KilledStarter.killWhileWriting(file.path());
            assertThat(new String(file.read(KilledStarter.BYTES + 1), US_ASCII)).matches("a{1000000}|b{1000000}");
        }
        file.replace(bytes("next"));
        assertThat(names()).containsExactly("password");
    }

    @Test
    void whatACrashLeftStandsInNobodysWayAndOthersFilesStay() throws IOException {
        Files.writeString(folder.resolve(".password.123.new"), "half");
        Files.writeString(folder.resolve(".password.p12.123.new"), "of another file");

        assertThat(file("password").readOrCreate(10, () -> bytes("whole"))).isEqualTo(bytes("whole"));
        assertThat(names()).containsExactly(".password.p12.123.new", "password");
    }

    @Test
    void aFileOverItsLimitIsRefusedWithoutQuotingIt() throws IOException {
        file("password").replace(bytes("0123456789"));

        assertThat(file("password").read(10)).hasSize(10);
        assertThatThrownBy(() -> file("password").read(9))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than 9 bytes")
                .hasMessageNotContaining("0123");
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() {
        OwnerFile file = new OwnerFile(folder.resolve("nowhere").resolve("password"));
        assertThatThrownBy(() -> file.createIfAbsent(bytes("secret"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> file.read(10)).isInstanceOf(IOException.class);
        assertThat(file.exists()).isFalse();
    }

    private OwnerFile file(String name) {
        return new OwnerFile(folder.resolve(name));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(US_ASCII);
    }
}

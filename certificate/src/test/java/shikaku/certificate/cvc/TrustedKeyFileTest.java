package shikaku.certificate.cvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedKeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void theKeysOfTwoGenerationsAreReadBack() throws IOException {
        TrustedKeyFile file = new TrustedKeyFile(folder.resolve("issuers"));
        List<TrustedKey> keys = List.of(CvcFixture.OF_THIS_RUN.trustedRoot(), CvcFixture.OF_THIS_RUN.trustedRoot());
        file.write(keys);
        assertThat(file.read()).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "AAAA", "no key at all", "$$$$"})
    void whatHoldsNoKeyIsNoSuchFile(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("issuers"), content);
        assertThatIOException()
                .isThrownBy(() -> new TrustedKeyFile(file).read())
                .withMessageContaining("trusted key");
    }
}

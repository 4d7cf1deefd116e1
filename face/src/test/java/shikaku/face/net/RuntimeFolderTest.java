package shikaku.face.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuntimeFolderTest {
    @Test
    void nothing_of_the_runtime_stays_in_the_temporary_directory() {
        try (Nets _ = Installed.nets()) {
            assertThat(RuntimeFolder.path())
                    .hasValueSatisfying(folder -> assertThat(folder)
                            .as("made by this version, and removed")
                            .doesNotExist());
        }
    }
}

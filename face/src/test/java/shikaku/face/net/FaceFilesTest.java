package shikaku.face.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.message.Reason;

class FaceFilesTest {
    @TempDir
    Path folder;

    @Test
    void a_net_that_is_not_there_is_named_with_what_fetches_it() {
        assertThatThrownBy(() -> new FaceFiles(folder, folder).read(ModelFile.EMBEDDING))
                .isInstanceOfSatisfying(
                        ModelsMissing.class, e -> assertThat(e.reason()).isEqualTo(Reason.FACE_MODELS_MISSING))
                .hasMessageContaining("fr_feature.onnx")
                .hasMessageContaining("scripts/models");
    }

    @Test
    void a_net_that_is_another_one_is_not_loaded() throws Exception {
        Files.write(folder.resolve("fr_feature.onnx"), new byte[1_000]);
        assertThatThrownBy(() -> new FaceFiles(folder, folder).read(ModelFile.EMBEDDING))
                .isInstanceOf(ModelsMissing.class)
                .hasMessageContaining("SHA-256");
    }

    @Test
    void without_the_runtime_nothing_is_unpacked_somewhere_else() {
        assertThatThrownBy(() -> Nets.open(new FaceFiles(Installed.FILES.models(), folder)))
                .isInstanceOf(ModelsMissing.class)
                .hasMessageContaining(folder.toString());
    }

    @ParameterizedTest
    @EnumSource(ModelFile.class)
    void the_script_that_fetches_pins_the_same_sums(ModelFile model) throws Exception {
        assertThat(Files.readString(Path.of("../scripts/models"))).contains(model.sha256() + "  " + model.fileName());
    }
}

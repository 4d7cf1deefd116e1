package shikaku.face.net;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The empty folder that ONNX Runtime makes in the temporary directory when it is loaded, for libraries that it need not unpack here. It leaves the removal to
 * the orderly end of the JVM, and a reader ends at once: each patient would leave one behind. The runtime tells nobody where it is, so its own field is read;
 * the version is pinned, and a test sees when another one calls it otherwise.
 */
final class RuntimeFolder {
    private static final String HOLDER = "ai.onnxruntime.OnnxRuntime";
    private static final String FIELD = "tempDirectory";

    private RuntimeFolder() {}

    /** Where it was made; empty before the runtime was loaded, and when this version keeps it elsewhere. */
    static Optional<Path> path() {
        try {
            Field field = Class.forName(HOLDER).getDeclaredField(FIELD);
            field.setAccessible(true);
            return Optional.ofNullable((Path) field.get(null));
        } catch (ReflectiveOperationException | RuntimeException elsewhere) {
            return Optional.empty();
        }
    }

    /** Removes it while it is empty; something in it stays, and so does the folder. */
    static void remove() {
        path().ifPresent(folder -> {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException notEmpty) {
                // Then the end of the JVM removes it, where that is orderly.
            }
        });
    }
}

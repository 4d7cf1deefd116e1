package shikaku.face.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where the nets and the runtime's native library lie, both put there at build. A net that is not the pinned one is not loaded: whoever can
 * exchange the embedding decides who is whom. The library is taken from here because ONNX Runtime by itself would unpack it into the temporary
 * folder, and nothing is written while a patient is served.
 *
 * @param models the folder of the four files of {@link ModelFile}
 * @param runtime the folder of {@code libonnxruntime.so} and {@code libonnxruntime4j_jni.so} of this machine's kind
 */
public record FaceFiles(Path models, Path runtime) {
    /** ONNX Runtime's own switch. */
    private static final String NATIVE_PATH = "onnxruntime.native.path";

    /** Bytes of a net at most; the largest has five million. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    /** As the build leaves them under the root of the repository, or of what was packaged from it. */
    public static FaceFiles under(Path root) {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x64";
        return new FaceFiles(
                root.resolve("target/models"), root.resolve("target/onnxruntime/ai/onnxruntime/native/" + machine));
    }

    /** Tells the runtime where its library is. @throws ModelsMissing when it is not there */
    void pointAtRuntime() throws ModelsMissing {
        if (!Files.isReadable(runtime.resolve("libonnxruntime.so"))) {
            throw new ModelsMissing("ONNX Runtime のライブラリが " + runtime
                    + " にありません。組み立て直してください。 / no ONNX Runtime library there; build again.");
        }
        System.setProperty(NATIVE_PATH, runtime.toString());
    }

    /** @throws ModelsMissing when the file is not there, cannot be read, or is another one */
    byte[] read(ModelFile model) throws ModelsMissing {
        Path file = models.resolve(model.fileName());
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw another(file);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!HexFormat.of().formatHex(sha256(bytes)).equals(model.sha256())) {
                throw another(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new ModelsMissing(
                    "顔の照合のモデル " + file + " を読めません。scripts/models が取り寄せます。 / cannot read the model " + file
                            + "; scripts/models fetches it.",
                    e);
        }
    }

    private static ModelsMissing another(Path file) {
        return new ModelsMissing("顔の照合のモデル " + file + " が、固定したものと違います（SHA-256）。 / the model " + file
                + " is not the pinned one (SHA-256).");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package shikaku.face.net;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;

/** The nets as the build fetched them; tests that ask for them are skipped, with the sentence, where they cannot be had. */
public final class Installed {
    /** Tests run in the module's folder. */
    public static final FaceFiles FILES =
            FaceFiles.under(Path.of("..").toAbsolutePath().normalize());

    private Installed() {}

    public static Nets nets() {
        try {
            return Nets.open(FILES);
        } catch (ModelsMissing e) {
            return abort(String.valueOf(e.getMessage()));
        }
    }
}

package shikaku.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The site file that the repository shows, whole and with one thing changed. */
public final class ExampleSite {
    public static final Path FILE =
            Path.of("../docs/examples/site.yaml").toAbsolutePath().normalize();

    private ExampleSite() {}

    public static Site read() {
        return SiteFile.parse(text());
    }

    public static Site withEcho() {
        return with("echo: false", "echo: true");
    }

    public static Site with(String shown, String instead) {
        return SiteFile.parse(changed(shown, instead));
    }

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first place where {@code shown} stands. */
    static String changed(String shown, String instead) {
        String text = text();
        int at = text.indexOf(shown);
        if (at < 0) {
            throw new IllegalArgumentException("the example does not show: " + shown);
        }
        return text.substring(0, at) + instead + text.substring(at + shown.length());
    }
}

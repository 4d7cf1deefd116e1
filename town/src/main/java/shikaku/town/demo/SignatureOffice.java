package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import shikaku.center.distribution.Publishing;

/**
 * The operator of the distribution host. The town's signatures are one line that finds nothing but itself: real ones would have to come from the internet.
 *
 * @param clock the real one
 */
record SignatureOffice(DemoFolder folder, InstantSource clock) {
    /** The distribution host among the demo's places. */
    static final String PLACE = "distribution";

    /** What it offers. */
    static final String FILE = "town.ndb";

    /** Older than any site lets signatures become. */
    static final Duration STALE = Duration.ofDays(40);

    /** Publishes signatures of this age. @return why not, in both languages; a machine without ClamAV cannot check them */
    Optional<String> publish(Duration age) {
        try {
            Path file =
                    Files.createTempDirectory(folder.data(PLACE), "to-publish").resolve(FILE);
            Instant dated = clock.instant().minus(age);
            Files.writeString(file, signature(dated));
            var publishing = Publishing.withClamScan(folder.data(PLACE), "operator/town", clock);
            return switch (publishing.publish(new Publishing.Order(List.of(file), Optional.of(dated), false))) {
                case Publishing.Outcome.Published _ -> Optional.empty();
                case Publishing.Outcome.Refused(String why) -> Optional.of(why);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ClamAV's extended signature: name, any kind of file, anywhere in it, these bytes. */
    private static String signature(Instant dated) {
        byte[] text = ("shikaku town " + dated).getBytes(StandardCharsets.US_ASCII);
        return "Shikaku.Town:0:*:" + HexFormat.of().formatHex(text) + "\n";
    }
}

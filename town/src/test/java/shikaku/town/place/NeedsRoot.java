package shikaku.town.place;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** Only where a lab can stand: Linux, root, {@code ip} and {@code nft}. Elsewhere these tests are skipped, and said to be. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AtHome.class)
@EnabledIf(value = "shikaku.town.place.NeedsRoot$Machine#lets", disabledReason = "needs root, ip and nft")
@interface NeedsRoot {

    /** This machine. */
    final class Machine {
        private Machine() {}

        static boolean lets() {
            return "root".equals(System.getProperty("user.name"))
                    && Stream.of("ip", "nft").allMatch(tool -> Files.isExecutable(Path.of("/usr/sbin", tool)));
        }
    }
}

package shikaku.network.lab;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** Only where packets can be tried: Linux, root, {@code ip} and {@code nft}. Elsewhere the tests are skipped, and said to be. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AtHome.class)
@EnabledIf(
        value = "shikaku.network.lab.WhereLabsStand$Machine#lets",
        disabledReason = "needs root, ip (iproute2) and nft (nftables)")
@interface WhereLabsStand {

    /** This machine. */
    final class Machine {
        private Machine() {}

        static boolean lets() {
            return "root".equals(System.getProperty("user.name")) && has("ip") && has("nft");
        }

        private static boolean has(String tool) {
            return Stream.of("/usr/sbin", "/sbin", "/usr/bin", "/bin")
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
        }
    }
}

package shikaku.edge.tls;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;

/**
 * Where a program's keys and the authorities that it trusts lie: two PKCS#12 files.
 *
 * @param keyStore own key with its chain
 * @param trustStore certificates of the authorities that the other side must come from
 */
public record TlsSettings(
        @NotNull Path keyStore,
        @NotNull String keyStorePassword,
        @NotNull Path trustStore,
        @NotNull String trustStorePassword) {
    @Override
    public String toString() {
        return "TlsSettings[" + keyStore + ", " + trustStore + "]";
    }
}

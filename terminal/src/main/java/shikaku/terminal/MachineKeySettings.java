package shikaku.terminal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 機械の鍵 ({@code terminal.machine-key.…}): where the key lies in which the days' keys are wrapped; one of the first two.
 *
 * @param file PKCS#12, made at the first start; it belongs where the terminal's folder is not: then whoever copies the folder has nothing of it
 * @param library of a PKCS#11 token, which does not give the key out
 * @param slot of the token, its place in the library's list
 * @param password of the file, or the token's PIN
 */
public record MachineKeySettings(
        @Nullable Path file,
        @Nullable Path library,
        @DefaultValue("0") @Min(0) @Max(1_000) int slot,
        @NotBlank String password) {
    @Override
    public String toString() {
        return "MachineKeySettings[" + (library == null ? file : library) + "]";
    }
}

package shikaku.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import shikaku.edge.WrongConfiguration;
import shikaku.terminal.store.DayKeys;
import shikaku.terminal.store.MachineKey;
import shikaku.terminal.store.MachineKeys;
import shikaku.terminal.store.OtherMachine;
import shikaku.terminal.store.PrivateFolder;

/**
 * Opens the days' keys of a terminal's folder with the machine's key from wherever the configuration says that it lies.
 *
 * @param data the folder
 */
record MachineKeyPlace(Path data, SecureRandom random) {
    private static final String KEY = "terminal.machine-key";

    /** Its file where the configuration names no other place. */
    static final String FILE = "machine.key";

    /** @throws WrongConfiguration when there is no key, or not the one of the days' keys that lie there */
    DayKeys dayKeys(Optional<MachineKeySettings> settings) throws IOException {
        Path days = data.resolve("keys");
        MachineKeys keys = new MachineKeys(random, !DayKeys.anyWrapped(days));
        PrivateFolder.make(data);
        try {
            MachineKey key = settings.isPresent() ? configured(keys, settings.get()) : keys.plain(data.resolve(FILE));
            return new DayKeys(days, key, random);
        } catch (OtherMachine other) {
            throw new WrongConfiguration(
                    KEY,
                    place(settings).toString(),
                    "保管済みの日の鍵（" + days + "）を包んだときと同じ鍵の場所",
                    "the place of the very key in which the days' keys in " + days + " were wrapped");
        }
    }

    private Path place(Optional<MachineKeySettings> settings) {
        return settings.flatMap(
                        given -> Optional.ofNullable(given.library()).or(() -> Optional.ofNullable(given.file())))
                .orElse(data.resolve(FILE));
    }

    private static MachineKey configured(MachineKeys keys, MachineKeySettings settings) throws OtherMachine {
        Path file = settings.file();
        Path library = settings.library();
        if ((file == null) == (library == null)) {
            throw new WrongConfiguration(
                    KEY, settings.toString(), "file か library のどちらか一つ", "either file or library, and one of them");
        }
        try {
            return library == null
                    ? keys.pkcs12(Objects.requireNonNull(file), settings.password())
                    : keys.token(library, settings.slot(), settings.password());
        } catch (OtherMachine other) {
            throw other;
        } catch (IOException | GeneralSecurityException | ProviderException | IllegalArgumentException unusable) {
            throw new WrongConfiguration(
                    KEY,
                    settings.toString(),
                    "読み書きできるPKCS#12ファイルとそのパスワード、またはPKCS#11のライブラリーとPIN",
                    "a PKCS#12 file that can be read and written, with its password, or a PKCS#11 library with its PIN");
        }
    }
}

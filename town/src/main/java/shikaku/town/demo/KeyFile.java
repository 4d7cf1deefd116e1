package shikaku.town.demo;

import java.nio.file.Path;

/**
 * A PKCS#12 file with its password.
 *
 * @param file where it lies
 * @param password minted for this demo
 */
record KeyFile(Path file, String password) {
    @Override
    public String toString() {
        return "KeyFile[" + file + "]";
    }
}

package shikaku.jpki.foundation;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import shikaku.certificate.KeyStoreFile;

/**
 * The names of the files in the data folder. Every key store is a PKCS#12 file, readable by its owner alone, under one password.
 *
 * @param path of the folder
 * @param password of every key store in it
 */
public record DataFolder(Path path, String password) {
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Generations of the authority, PEM, newest first: what the center trusts. */
    public Path authorities() {
        return path.resolve("authorities.pem");
    }

    /** Key and certificate of a generation. */
    public KeyStoreFile authority(int generation) {
        return store("authority-" + generation);
    }

    /** Key and certificate of a generation's OCSP delegate. */
    public KeyStoreFile responder(int generation) {
        return store("responder-" + generation);
    }

    KeyStoreFile verifierRoot() {
        return store("verifier-root");
    }

    KeyStoreFile verifierIntermediate() {
        return store("verifier-intermediate");
    }

    KeyStoreFile windowAuthority() {
        return store("window-authority");
    }

    /** The TLS key of the municipal window's door. */
    public KeyStoreFile windowServer() {
        return store("window-server");
    }

    /** The authority that both sides of the municipal window trust. */
    public KeyStoreFile windowTrust() {
        return store("window-trust");
    }

    /** The TLS key with which the municipality connects to the window. */
    public KeyStoreFile municipality() {
        return store("municipality");
    }

    /** The TLS key with which the verifier institution (検証機関) connects to the window. */
    public KeyStoreFile verifier() {
        return store("verifier");
    }

    Path issued() {
        return path.resolve("issued.journal");
    }

    Path revoked() {
        return path.resolve("revoked.journal");
    }

    /** The operation log, SQLite. */
    public Path evidence() {
        return path.resolve("evidence.db");
    }

    private KeyStoreFile store(String name) {
        return new KeyStoreFile(path.resolve(name + ".p12"), password);
    }

    /** The password is never printed. */
    @Override
    public String toString() {
        return "DataFolder[" + path + "]";
    }
}

package shikaku.message.signatures;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * パターンファイル: one file of virus signatures as the distribution host offers it.
 *
 * @param name as ClamAV knows it; the ending says what is in it (ClamAV documentation, "Signatures")
 * @param sha256 of its bytes, 64 hexadecimal digits in lower case
 * @param bytes from 1 to {@link SignatureList#FILE_BYTES}
 * @param dated when its signatures were made, to the second
 */
public record SignatureFile(String name, String sha256, long bytes, Instant dated) {
    /** No slash, no dot but the one before the ending: a name is never a path. */
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}\\.(cvd|cbc|ndb|ldb|hdb|hsb|mdb|msb|cdb|fp|sfp|ign2|yara)");

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when one of them is not as it should be */
    public SignatureFile {
        if (!isName(name) || !SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("neither a name nor a digest of a signature file");
        }
        if (bytes < 1 || bytes > SignatureList.FILE_BYTES || dated.getNano() != 0) {
            throw new IllegalArgumentException("no size or no date of a signature file");
        }
    }

    /** Whether a signature file may be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether it is one of those that ClamAV's makers sign and date themselves. */
    public boolean isContainer() {
        return isContainer(name);
    }

    /** The same of a name. */
    public static boolean isContainer(String name) {
        return name.endsWith(".cvd");
    }
}

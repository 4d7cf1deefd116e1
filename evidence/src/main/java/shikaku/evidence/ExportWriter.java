package shikaku.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * The export: UTF-8 lines, each ended by LF.
 *
 * <ol>
 *   <li>{@link #FIRST_LINE};
 *   <li>{@code K KEY}, the log's name and key in one line ({@link NoteKey#text}), where the log signs its heads;
 *   <li>{@code R POSITION BASE64HASH RECORD} for each record, {@code H TREESIZE BASE64ROOT} after the last record of each commit,
 *       {@code C TREESIZE BASE64NOTE} for each signed checkpoint of that tree, {@code T TREESIZE BASE64HASH BASE64TOKEN} for a time stamp (RFC 3161)
 *       of the checkpoint just before;
 *   <li>{@code E BASE64HASH}, SHA-256 of all lines before. Whoever forges can write it anew; it shows what was cut off, left out or damaged on the way.
 * </ol>
 */
public final class ExportWriter {
    static final String FIRST_LINE = "shikaku-evidence 2";

    private final OutputStream out;
    private final MessageDigest all = Hash.sha256();

    /** @param out buffered; not closed here */
    public ExportWriter(OutputStream out) throws IOException {
        this.out = out;
        line(FIRST_LINE);
    }

    void key(String text) throws IOException {
        line("K " + text);
    }

    /** The next record with its hash. */
    public void record(long position, Hash hash, String text) throws IOException {
        line("R " + position + " " + hash.base64() + " " + text);
    }

    /** The tree of a commit. */
    public void head(TreeHead head) throws IOException {
        line("H " + head.size() + " " + head.root().base64());
    }

    void checkpoint(long size, String note) throws IOException {
        line("C " + size + " " + base64(note.getBytes(StandardCharsets.UTF_8)));
    }

    void stamp(long size, byte[] token) throws IOException {
        line("T " + size + " " + Hash.sha256(token).base64() + " " + base64(token));
    }

    /** Nothing may follow. */
    public void end() throws IOException {
        line("E " + Hash.of(all.digest()).base64());
        out.flush();
    }

    private void line(String text) throws IOException {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        all.update(bytes);
        out.write(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

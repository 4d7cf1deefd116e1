package shikaku.town.portrait;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.picture.Renderer;
import shikaku.town.portrait.trait.PortraitParameters;

/**
 * Keeps what was drawn: a picture takes a second. A file is called after everything its picture follows from, so nothing in here is ever stale.
 *
 * @param folder made when it is first needed; may be removed at any time
 */
record PictureCache(Path folder) {
    private static final int NAME_BYTES = 16;

    byte[] get(String kind, PortraitParameters person, Capture capture, Supplier<byte[]> drawing) {
        Path file = folder.resolve(name(Renderer.VERSION + "|" + person + "|" + capture) + "." + kind);
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : keep(file, drawing.get());
        } catch (IOException e) {
            throw new UncheckedIOException("描いた顔を保存できません / drawn faces cannot be kept: " + folder, e);
        }
    }

    /** Two programs may draw the same at once; each reader finds a whole file. */
    private byte[] keep(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, "drawing", ".part");
        Files.write(whole, bytes);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return bytes;
    }

    private static String name(String all) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

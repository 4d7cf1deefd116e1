package shikaku.terminal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import shikaku.terminal.Limits;

/** The store's file as it is at one moment, also while a terminal writes to it ({@code VACUUM INTO}): whole, and without anything that was deleted. */
public final class StoreCopy {
    private StoreCopy() {}

    /** @param data the terminal's folder */
    public static byte[] of(Path data) throws IOException, SQLException {
        // In a folder of its owner's alone, which the terminal's is.
        Path half = Files.createTempDirectory(data, ".copy-");
        PrivateFolder.make(half);
        Path copy = half.resolve("terminal.db");
        try {
            SqliteLibrary.unpackInto(half.resolve("native"));
            SQLiteConfig config = new SQLiteConfig();
            config.setBusyTimeout((int) Limits.STORE_BUSY.toMillis());
            SQLiteDataSource source = new SQLiteDataSource(config);
            source.setUrl("jdbc:sqlite:" + data.resolve("terminal.db"));
            try (Connection connection = source.getConnection();
                    PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, copy.toString());
                vacuum.execute();
            }
            return Files.readAllBytes(copy);
        } finally {
            remove(half);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}

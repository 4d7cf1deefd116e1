package shikaku.jpki.foundation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteDataSource;
import shikaku.certificate.OwnerFile;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceSchema;

/** The operation log of the program (操作ログ): one SQLite file in the data folder. */
public final class EvidenceFile {
    /** Opens the log, with empty tables on first start. SQLite takes an empty file for a new database. */
    public static EvidenceLog open(Path file) throws IOException, SQLException {
        new OwnerFile(file).createIfAbsent(new byte[0]);
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        EvidenceSchema.intoSqlite(source);
        return EvidenceLog.open(source);
    }

    private EvidenceFile() {}
}

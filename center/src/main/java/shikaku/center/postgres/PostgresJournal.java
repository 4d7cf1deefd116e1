package shikaku.center.postgres;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shikaku.center.journal.Journal;
import shikaku.center.registry.RegisterRefusal;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceNotKept;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Receipt;
import shikaku.evidence.UnitOfWork;

/**
 * The journal in the evidence log of the same database. Work that belongs to a record runs on the log's connection: the stores of this
 * package find it as the connection of their thread, so they need not know.
 */
public final class PostgresJournal implements Journal {
    private final EvidenceLog log;
    private final DataSource database;

    /** @param database the same object that the stores were given */
    public PostgresJournal(EvidenceLog log, DataSource database) {
        this.log = log;
        this.database = database;
    }

    @Override
    public Receipt keep(EvidenceRecord record) {
        return log.append(record);
    }

    @Override
    public Receipt keep(EvidenceRecord record, Runnable together) {
        try {
            return log.append(record, within(together));
        } catch (EvidenceNotKept.WorkFailed failed) {
            if (failed.getCause() instanceof RegisterRefusal refusal) {
                throw refusal;
            }
            throw failed;
        }
    }

    private UnitOfWork within(Runnable work) {
        return connection -> {
            TransactionSynchronizationManager.bindResource(database, new ConnectionHolder(connection));
            try {
                work.run();
            } finally {
                TransactionSynchronizationManager.unbindResource(database);
            }
        };
    }
}

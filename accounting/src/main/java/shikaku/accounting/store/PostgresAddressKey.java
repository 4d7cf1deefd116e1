package shikaku.accounting.store;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.patient.PatientAddress;

/** The key of {@link PatientAddress}, made at the first start and kept, so that an open page outlives a restart. It protects nothing that lies beside it. */
public final class PostgresAddressKey {
    private PostgresAddressKey() {}

    /** The one key of this clinic. */
    public static byte[] of(JdbcClient database, SecureRandom random) {
        byte[] fresh = new byte[PatientAddress.KEY_BYTES];
        random.nextBytes(fresh);
        database.sql("insert into address_key (secret) values (:fresh) on conflict do nothing")
                .param("fresh", fresh)
                .update();
        return database.sql("select secret from address_key")
                .query(byte[].class)
                .single();
    }
}

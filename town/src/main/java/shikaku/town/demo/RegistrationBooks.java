package shikaku.town.demo;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;
import shikaku.town.people.Clinic;

/**
 * 照会番号 (⑨⑩) compared at the end of the day: none waits any more, and each that a clinic's accounting holds for done stands at the center under
 * that clinic, however the center died in between.
 */
final class RegistrationBooks {
    private static final int LOOKS = 150;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String IN_STATE = "select count(*) from registration where state = ?";
    private static final String REGISTERED = "select count(*) from reference_number where institution_code = ?";

    private final Neighbourhood neighbourhood;
    private final PrintStream out;

    RegistrationBooks(Neighbourhood neighbourhood, PrintStream out) {
        this.neighbourhood = neighbourhood;
        this.out = out;
    }

    boolean agree() throws SQLException {
        long done = 0;
        long registered = 0;
        boolean agree = true;
        for (Clinic clinic : neighbourhood.clinics()) {
            long here = settled(clinic);
            long there = count(
                    database(Neighbourhood.CENTER), REGISTERED, clinic.code().digits());
            agree &= here == there;
            done += here;
            registered += there;
        }
        out.printf("照会番号: 医事会計で登録済み %d 件、センターに %d 件 / reference numbers done and registered%n", done, registered);
        return agree && done > 0;
    }

    /** How many are done, once none waits; -1 when one still waits after half a minute. */
    private long settled(Clinic clinic) throws SQLException {
        PGSimpleDataSource accounting = database("accounting_" + clinic.id());
        for (int look = 0; look < LOOKS; look++) {
            if (count(accounting, IN_STATE, "WAITING") == 0) {
                return count(accounting, IN_STATE, "DONE");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return -1;
    }

    private PGSimpleDataSource database(String name) {
        return DayBooks.source(neighbourhood.postgres().database(name));
    }

    private static long count(PGSimpleDataSource database, String question, String of) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, of);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

package shikaku.edge.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A program with a database of its own that commits a row, says so, and waits to be killed. */
final class KilledProgram {
    private KilledProgram() {}

    public static void main(String[] args) throws Exception {
        LocalPostgres server = LocalPostgres.start(Path.of(args[0]));
        try (Connection connection = connect(server.database("shikaku"))) {
            connection.createStatement().execute("create table kept (word text)");
            connection.createStatement().execute("insert into kept values ('committed')");
        }
        System.out.println("committed");
        System.out.flush();
        System.in.read();
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}

package shikaku.edge.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import shikaku.edge.Limits;

/**
 * A real PostgreSQL server on the loopback, its data kept in a folder. Writes are durable (fsync, synchronous commit); it
 * survives the end of the program by SIGKILL: then the server is ended, too, and recovers by itself at the next start. An orphan is
 * stopped before.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Path home;
    private final EmbeddedPostgres server;
    private final DatabaseLeash leash;

    private LocalPostgres(Path home, EmbeddedPostgres server, DatabaseLeash leash) {
        this.home = home;
        this.server = server;
        this.leash = leash;
    }

    /** Starts the server whose data lies in {@code folder}, on a free port; makes the data at the first start. */
    public static LocalPostgres start(Path folder) {
        return start(folder, 0);
    }

    /** The same on a given port. */
    public static LocalPostgres start(Path folder, int port) {
        try {
            Path home = folder.toAbsolutePath();
            Files.createDirectories(home);
            ServerPassword password = ServerPassword.of(home.resolve("password"), new SecureRandom());
            Path data = home.resolve("data");
            OrphanedServer.stop(data);
            EmbeddedPostgres server = builder(data, port, password).start();
            return new LocalPostgres(home, server, DatabaseLeash.on(data));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database in " + folder + " does not start", e);
        }
    }

    /**
     * Address of the database of that name; made when it does not exist. It belongs to a role of its own, which is no superuser and gets into no
     * other database.
     */
    public DatabaseAddress database(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("database name: " + name);
        }
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            ServerPassword own = ServerPassword.of(home.resolve("password-" + name), new SecureRandom());
            if (!exists(connection, name)) {
                create(connection, name, own);
            }
            return new DatabaseAddress(
                    "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, name, own.text());
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " cannot be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server; what was committed stays. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            leash.close();
        }
    }

    /**
     * Where the library unpacks the server's programs. It makes that folder writable for everybody on the machine, so ours lies in one that nobody
     * else may enter.
     */
    private static Path programs() throws IOException {
        Path own = Files.createDirectories(Path.of(System.getProperty("user.home"), ".cache", "shikaku"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
        return own.resolve("postgres");
    }

    private static EmbeddedPostgres.Builder builder(Path data, int port, ServerPassword password) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs().toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Limits.DATABASE_START)
                // The library is made for tests and switches durability off; evidence needs it on.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // It also lets everybody on the machine in without a password.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.file().toString())
                .setConnectConfig("password", password.text());
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The password is hexadecimal and the name was checked: neither can end the statement. */
    private static void create(Connection connection, String name, ServerPassword own) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop role if exists " + name);
            statement.execute("create role " + name + " login password '" + own.text() + "'");
            statement.execute("create database " + name + " owner " + name);
            statement.execute("revoke connect, temporary on database " + name + " from public");
        }
    }
}

package shikaku.edge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnePostgres.class)
class LocalPostgresTest {
    @Test
    void writesAreDurableAndNobodyGetsInWithoutThePassword(LocalPostgres server) throws SQLException {
        assertThat(ask(server, "show fsync")).isEqualTo("on");
        assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
        assertThat(ask(server, "show server_version")).startsWith("18.");
        DatabaseAddress address = server.database("shikaku");
        assertThatThrownBy(() -> DriverManager.getConnection(address.url(), address.user(), "guess"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void oneServerServesSeveralDatabases(LocalPostgres server) throws SQLException {
        assertThat(server.database("center").url()).endsWith("/center");
        assertThat(server.database("accounting_a").url()).endsWith("/accounting_a");
        assertThat(server.database("center")).isEqualTo(server.database("center"));
        assertThatThrownBy(() -> server.database("x; drop database center"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyElseOnTheMachineCanPutAnotherServerInItsPlace(LocalPostgres server) throws Exception {
        Path own = Path.of(System.getProperty("user.home"), ".cache", "shikaku");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
        assertThat(own.resolve("postgres")).isNotEmptyDirectory();
    }

    @Test
    void aProgramIsNoSuperuserAndGetsIntoNoOtherDatabase(LocalPostgres server) throws SQLException {
        DatabaseAddress center = server.database("center");
        DatabaseAddress accounting = server.database("accounting_a");
        try (Connection connection = KilledProgram.connect(accounting);
                var row = connection
                        .createStatement()
                        .executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
        }
        DatabaseAddress stranger = new DatabaseAddress(center.url(), accounting.user(), accounting.password());
        assertThatThrownBy(() -> KilledProgram.connect(stranger).close()).isInstanceOf(SQLException.class);
    }

    @Test
    void whatWasCommittedIsThereAfterTheProgramWasKilledAndAfterTheServerWasStopped(@TempDir Path folder)
            throws Exception {
        Process program = program(folder);
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.lines().filter("committed"::equals).findFirst()).isPresent();
        } finally {
            program.destroyForcibly().waitFor();
        }

        for (String start : List.of("after the kill", "after the stop")) {
            try (LocalPostgres server = LocalPostgres.start(folder)) {
                assertThat(ask(server, "select word from kept")).as(start).isEqualTo("committed");
            }
        }
    }

    private static Process program(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String ask(LocalPostgres server, String sql) throws SQLException {
        try (Connection connection = KilledProgram.connect(server.database("shikaku"));
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}

package shikaku.edge.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shikaku.edge.EdgeSettings;
import shikaku.edge.Limits;

/** For programs with a database: {@code @Import(ProgramDatabase.class)} gives them a {@link DataSource}. */
@Configuration(proxyBeanMethods = false)
public class ProgramDatabase {
    /** The configured server; without one, a server of the program's own that lives as long as the program. */
    @Bean(destroyMethod = "close")
    OwnServer ownServer(EdgeSettings settings) {
        return settings.database().url().isPresent()
                ? new OwnServer(Optional.empty())
                : new OwnServer(Optional.of(LocalPostgres.start(settings.data().resolve("postgres"))));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(EdgeSettings settings, OwnServer own) {
        DatabaseAddress address =
                own.server().map(server -> server.database("shikaku")).orElseGet(() -> configured(settings.database()));
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(Limits.DATABASE_CONNECTIONS);
        pool.setPoolName(settings.name());
        return new HikariDataSource(pool);
    }

    private static DatabaseAddress configured(DatabaseSettings settings) {
        return new DatabaseAddress(settings.url().orElseThrow(), settings.user(), settings.password());
    }

    /** The program's own server, when it has one. */
    record OwnServer(Optional<LocalPostgres> server) implements AutoCloseable {
        @Override
        public void close() {
            server.ifPresent(LocalPostgres::close);
        }
    }
}

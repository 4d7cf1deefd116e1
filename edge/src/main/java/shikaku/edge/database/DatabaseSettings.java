package shikaku.edge.database;

import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database server of a program ({@code shikaku.database}).
 *
 * @param url JDBC address of a PostgreSQL server; absent: a server of the program's own, in its data folder
 */
public record DatabaseSettings(
        @DefaultValue Optional<@Pattern(regexp = "jdbc:postgresql://.+") String> url,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {
    @Override
    public String toString() {
        return "DatabaseSettings[" + url + "]";
    }
}

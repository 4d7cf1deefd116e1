package shikaku.accounting.store;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;

/** The first {@link Limits#LIST_ROWS} of a list, and how many stand on it altogether: what a page says of it is not cut where the page is. */
public final class FirstOf<E> extends AbstractList<E> {
    /** For the end of what such a list selects. */
    static final String ALL = ", count(*) over () as altogether ";

    private final List<E> shown;
    private final int all;

    private FirstOf(List<E> shown, int all) {
        this.shown = List.copyOf(shown);
        this.all = all;
    }

    /** @param which selects {@link #ALL} too, and at most {@code :most} rows */
    static <E> FirstOf<E> listed(JdbcClient.StatementSpec which, RowMapper<E> one) {
        FirstOf<E> read = which.param("most", Limits.LIST_ROWS).query(rows -> {
            List<E> shown = new ArrayList<>();
            int all = 0;
            while (rows.next()) {
                shown.add(Objects.requireNonNull(one.mapRow(rows, shown.size())));
                all = rows.getInt("altogether");
            }
            return new FirstOf<>(shown, all);
        });
        return Objects.requireNonNull(read);
    }

    /** How many there are, shown or not. */
    public int all() {
        return all;
    }

    /** Each as a page shows it. */
    public <V> FirstOf<V> each(Function<E, V> view) {
        return new FirstOf<>(shown.stream().map(view).toList(), all);
    }

    @Override
    public E get(int index) {
        return shown.get(index);
    }

    @Override
    public int size() {
        return shown.size();
    }
}

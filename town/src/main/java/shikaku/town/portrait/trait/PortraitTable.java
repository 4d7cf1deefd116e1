package shikaku.town.portrait.trait;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Stream;
import shikaku.town.table.Row;
import shikaku.town.table.Table;
import shikaku.town.table.TableText;

/** Drawn people as a table, a column for each number: {@code person,age,sex,grain,head.wide,…}. The columns are the records' own components. */
public final class PortraitTable {
    private static final String PERSON = "person";

    private PortraitTable() {}

    /** The table as text, after a comment of one line or several. */
    public static String write(String comment, SequencedMap<String, PortraitParameters> people) {
        List<List<String>> rows = people.entrySet().stream()
                .map(each -> Stream.concat(Stream.of(each.getKey()), cells(each.getValue()).stream())
                        .toList())
                .toList();
        return TableText.of(comment, columns(), rows);
    }

    /**
     * The people of a table by their short names, in its order.
     *
     * @param file its name, for faults
     * @throws shikaku.town.table.TableFault when a number is outside its bounds; one sentence names the line
     */
    public static SequencedMap<String, PortraitParameters> read(String file, byte[] bytes) {
        SequencedMap<String, PortraitParameters> people = new LinkedHashMap<>();
        for (Row row : Table.read(file, bytes, columns())) {
            people.put(
                    row.text(PERSON),
                    row.make(() -> PortraitParameters.class.cast(record("", PortraitParameters.class, row))));
        }
        return people;
    }

    static List<String> columns() {
        return Stream.concat(Stream.of(PERSON), names("", PortraitParameters.class))
                .toList();
    }

    private static Stream<String> names(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(part -> part.getType().isRecord()
                        ? names(prefix + part.getName() + ".", part.getType())
                        : Stream.of(prefix + part.getName()));
    }

    private static List<String> cells(Record value) {
        return Arrays.stream(value.getClass().getRecordComponents())
                .flatMap(part -> cell(part(value, part)))
                .toList();
    }

    private static Stream<String> cell(Object value) {
        return switch (value) {
            case Record group -> cells(group).stream();
            case Double number -> Stream.of(String.format(Locale.ROOT, "%.4f", number));
            case Enum<?> choice -> Stream.of(choice.name());
            default -> Stream.of(value.toString());
        };
    }

    private static Object part(Record value, RecordComponent part) {
        try {
            return part.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of this package tells its parts", e);
        }
    }

    private static Object record(String prefix, Class<?> type, Row row) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(parts)
                .map(part -> value(prefix + part.getName(), part.getType(), row))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException outside ? outside : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of this package can be made", e);
        }
    }

    private static Object value(String name, Class<?> type, Row row) {
        if (type.isRecord()) {
            return record(name + ".", type, row);
        }
        String text = row.text(name);
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(choice -> ((Enum<?>) choice).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> row.fault(name, "no such choice"));
        }
        if (type == boolean.class) {
            return Boolean.valueOf(text);
        }
        return type == int.class ? (Object) row.value(name, Integer::valueOf) : row.value(name, Double::valueOf);
    }
}

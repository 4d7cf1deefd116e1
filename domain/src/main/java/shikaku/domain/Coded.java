package shikaku.domain;

import java.util.Arrays;
import java.util.Optional;

/** A value of one of the code tables OQSCD001… (業務コード仕様, interface.md §2.6): what it means in Java, how it is written on the wire. */
public interface Coded {
    /** The code as written on the wire; text, because leading zeros count. */
    String code();

    /** The value of table {@code type} that is written {@code code}, if the table has it. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}

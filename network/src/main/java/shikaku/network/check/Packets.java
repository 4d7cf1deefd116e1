package shikaku.network.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** パケットの同値類: all packets whose fields lie in these ranges, while these limits have room or have none. Never empty. */
final class Packets {
    private final Ranges[] fields;
    private final Map<Room, Boolean> rooms;

    private Packets(Ranges[] fields, Map<Room, Boolean> rooms) {
        this.fields = fields;
        this.rooms = rooms;
    }

    /** A limit, which at the moment of a packet has room for it or not. */
    record Room(Object limit) {}

    static Packets all() {
        Ranges[] fields = new Ranges[Field.values().length];
        for (Field field : Field.values()) {
            fields[field.ordinal()] = field.all();
        }
        return new Packets(fields, Map.of()).with(Field.FAMILY, Ranges.of(4).or(Ranges.of(6)));
    }

    Ranges get(Field field) {
        return fields[field.ordinal()];
    }

    Packets with(Field field, Ranges values) {
        Ranges[] copy = fields.clone();
        copy[field.ordinal()] = values;
        return new Packets(copy, rooms);
    }

    Packets with(Room room, boolean free) {
        Map<Room, Boolean> copy = new HashMap<>(rooms);
        copy.put(room, free);
        return new Packets(fields, copy);
    }

    /** Empty while nobody has asked. */
    Optional<Boolean> room(Room room) {
        return Optional.ofNullable(rooms.get(room));
    }

    Map<Room, Boolean> rooms() {
        return rooms;
    }
}

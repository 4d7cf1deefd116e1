package shikaku.network.check;

/** パケットの同値類: all packets whose fields lie in these ranges. Never empty. */
final class Packets {
    private final Ranges[] fields;

    private Packets(Ranges[] fields) {
        this.fields = fields;
    }

    static Packets all() {
        Ranges[] fields = new Ranges[Field.values().length];
        for (Field field : Field.values()) {
            fields[field.ordinal()] = field.all();
        }
        return new Packets(fields).with(Field.FAMILY, Ranges.of(4).or(Ranges.of(6)));
    }

    Ranges get(Field field) {
        return fields[field.ordinal()];
    }

    Packets with(Field field, Ranges values) {
        Ranges[] copy = fields.clone();
        copy[field.ordinal()] = values;
        return new Packets(copy);
    }
}

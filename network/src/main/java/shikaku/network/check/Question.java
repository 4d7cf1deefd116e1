package shikaku.network.check;

/** What a rule asks of a packet: whether a field has one of these values. */
record Question(Field field, Ranges values) {}

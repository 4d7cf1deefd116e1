package shikaku.town.demo;

import java.util.Map;
import shikaku.town.people.Clinic;
import shikaku.town.people.Town;
import shikaku.town.pocket.CardSlot;
import shikaku.town.pocket.DirectCardSlot;

/** Every reader process opens a slot of its own; nothing but ports is needed. */
record DirectReaders(Town town, Ports ports) implements Readers {
    @Override
    public CardSlot slot(String clinic) {
        return new DirectCardSlot(port(town.clinic(clinic).orElseThrow()));
    }

    @Override
    public Settings configure(Settings terminal, Clinic clinic) {
        return terminal.set("terminal.reader.kind", "direct").set("terminal.reader.slot-port", port(clinic));
    }

    @Override
    public Map<String, String> environment(Clinic clinic) {
        return Map.of();
    }

    @Override
    public Map<String, String> described(Clinic clinic) {
        return Map.of("kind", "direct", "slot", "127.0.0.1:" + port(clinic));
    }

    @Override
    public void close() {}

    private int port(Clinic clinic) {
        return ports.slot(town.clinics().indexOf(clinic));
    }
}

package shikaku.town.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import shikaku.town.people.Clinic;
import shikaku.town.pocket.CardSlot;
import shikaku.town.pocket.InsertedCard;

/**
 * The town's readers, but in one clinic a real one of this machine, where people put real cards with their own hands.
 *
 * @param others in all other clinics
 * @param clinic with the real reader
 * @param name of it, as this machine's own pcscd lists it
 */
record RealReaders(Readers others, Clinic clinic, String name) implements Readers {
    @Override
    public CardSlot slot(String where) {
        return clinic.id().equals(where) ? this::byHand : others.slot(where);
    }

    private InsertedCard byHand(Path image) throws IOException {
        throw new IOException(clinic.name() + "では本物のリーダー（" + name
                + "）を使っています。カードは手で置いてください / a real reader is used there: place your card by hand");
    }

    @Override
    public Settings configure(Settings terminal, Clinic where) {
        return where.equals(clinic)
                ? terminal.set("terminal.reader.kind", "pcsc").set("terminal.reader.name", name)
                : others.configure(terminal, where);
    }

    @Override
    public Map<String, String> environment(Clinic where) {
        return where.equals(clinic) ? Map.of() : others.environment(where);
    }

    @Override
    public Map<String, String> described(Clinic where) {
        return where.equals(clinic) ? Map.of("kind", "real", "name", name) : others.described(where);
    }

    @Override
    public boolean drawnPeople(Clinic where) {
        return !where.equals(clinic);
    }

    @Override
    public void close() {
        others.close();
    }
}

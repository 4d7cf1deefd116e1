package shikaku.town.demo;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.town.pcsc.PrivatePcscd;
import shikaku.town.pcsc.VirtualReader;
import shikaku.town.people.Clinic;
import shikaku.town.people.Town;
import shikaku.town.pocket.CardSlot;
import shikaku.town.pocket.PcscCardSlot;

/** A pcscd of its own in each clinic; its terminal reads cards in the first of two readers, named in its configuration. */
final class PcscReaders implements Readers {
    private static final VirtualReader READER = VirtualReader.FIRST;

    private final Map<String, PrivatePcscd> pcscds = new LinkedHashMap<>();
    private final Map<String, CardSlot> slots = new LinkedHashMap<>();

    private PcscReaders() {}

    static PcscReaders start(Town town) throws IOException {
        PcscReaders readers = new PcscReaders();
        try {
            for (Clinic clinic : town.clinics()) {
                PrivatePcscd pcscd = PrivatePcscd.start();
                readers.pcscds.put(clinic.id(), pcscd);
                readers.slots.put(clinic.id(), new PcscCardSlot(pcscd, READER));
            }
            return readers;
        } catch (IOException e) {
            readers.close();
            throw e;
        }
    }

    @Override
    public CardSlot slot(String clinic) {
        return Optional.ofNullable(slots.get(clinic)).orElseThrow();
    }

    @Override
    public Settings configure(Settings terminal, Clinic clinic) {
        return terminal.set("terminal.reader.kind", "pcsc").set("terminal.reader.name", READER.readerName());
    }

    @Override
    public Map<String, String> environment(Clinic clinic) {
        return pcscd(clinic).environment();
    }

    @Override
    public Map<String, String> described(Clinic clinic) {
        return Map.of(
                "kind", "pcsc",
                "socket", pcscd(clinic).socket().toString(),
                "name", READER.readerName());
    }

    @Override
    public void close() {
        pcscds.values().forEach(PrivatePcscd::close);
    }

    private PrivatePcscd pcscd(Clinic clinic) {
        return Optional.ofNullable(pcscds.get(clinic.id())).orElseThrow();
    }
}

package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import shikaku.town.people.Clinic;
import shikaku.town.people.Town;
import shikaku.town.pocket.CardSlot;

/** The clinics' card readers: where people put cards, and how a terminal finds its own. */
interface Readers extends AutoCloseable {
    /** Where people put cards in this clinic. */
    CardSlot slot(String clinic);

    /** The lines of the terminal's configuration that are about its reader. */
    Settings configure(Settings terminal, Clinic clinic);

    /** What the terminal's environment must hold. */
    Map<String, String> environment(Clinic clinic);

    /** What an outside program needs in order to put a card in. */
    Map<String, String> described(Clinic clinic);

    /** Whether drawn people stand before the camera there. */
    default boolean drawnPeople(Clinic clinic) {
        return true;
    }

    @Override
    void close();

    /** Those of this kind, ready. */
    static Readers open(ReaderKind kind, Town town, Ports ports) {
        try {
            return switch (kind) {
                case DIRECT -> new DirectReaders(town, ports);
                case PCSC -> PcscReaders.start(town);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}

package shikaku.town.portrait;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.CRC32C;
import shikaku.town.portrait.trait.PortraitParameters;
import shikaku.town.portrait.trait.PortraitTable;

/**
 * Who looks how. The cast's faces are chosen and ship as a table; everybody else gets one by lot, the same each time.
 *
 * @param chosen by short name
 */
public record TownFaces(SequencedMap<String, PortraitParameters> chosen) {
    private static final String TABLE = "/town/faces.csv";

    /** As people differ in life; whoever is not chosen need not be told apart by a net. */
    private static final double CONTRAST = 1.2;

    public TownFaces {
        chosen = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(chosen));
    }

    /** With the table that ships. */
    public static TownFaces shipped() {
        try (InputStream table = Optional.ofNullable(TownFaces.class.getResourceAsStream(TABLE))
                .orElseThrow(() -> new IllegalStateException("the town's faces ship with it"))) {
            return new TownFaces(PortraitTable.read(TABLE, table.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The face of this person. A chosen face keeps its age: it belongs to the town's day. */
    public PortraitParameters of(Portrayed somebody) {
        return Optional.ofNullable(chosen.get(somebody.person()))
                .orElseGet(() ->
                        PortraitParameters.random(seed(somebody.person()), somebody.age(), somebody.sex(), CONTRAST));
    }

    private static long seed(String person) {
        CRC32C sum = new CRC32C();
        sum.update(person.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}

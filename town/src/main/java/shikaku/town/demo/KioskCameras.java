package shikaku.town.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import shikaku.domain.IdentityMethod;
import shikaku.town.day.CheckInWay;
import shikaku.town.day.Visit;
import shikaku.town.front.DrawnPortrait;
import shikaku.town.front.Portrait;
import shikaku.town.front.Silhouette;
import shikaku.town.page.TownCamera;
import shikaku.town.people.Clinic;
import shikaku.town.people.Resident;
import shikaku.town.people.Town;
import shikaku.town.portrait.Portraits;
import shikaku.town.portrait.Portrayed;
import shikaku.town.portrait.TownFaces;

/**
 * The cameras at the kiosks, before which drawn people stand: which clinics have one, what it sees, and whose card shows a face.
 *
 * @param root of the repository, where the nets lie
 * @param clinics that compare faces
 * @param drawn whose card shows a face of their own, drawn when it is first touched; the others' show the same
 * @param portraits draws, and keeps what it drew
 */
record KioskCameras(Path root, Town town, Set<String> clinics, Predicate<String> drawn, Portraits portraits) {
    private KioskCameras(Path root, Town town, Set<String> clinics, Predicate<String> drawn) {
        this(root, town, clinics, drawn, Portraits.under(root));
    }

    /** Nobody's face is compared, and all cards show the same. */
    static KioskCameras none(Path root, Town town) {
        return new KioskCameras(root, town, Set.of(), _ -> false);
    }

    /** Where the day has somebody who chooses the face: a reader process that compares faces costs more than one that does not. */
    static KioskCameras ofTheDay(Path root, Town town) {
        List<Visit> byFace =
                town.day().visits().stream().filter(KioskCameras::byFace).toList();
        Set<String> clinics = byFace.stream().map(Visit::clinic).collect(Collectors.toSet());
        Set<String> people = byFace.stream().map(Visit::person).collect(Collectors.toSet());
        return there(new KioskCameras(root, town, clinics, people::contains));
    }

    static KioskCameras everywhere(Path root, Town town) {
        Set<String> clinics = town.clinics().stream().map(Clinic::id).collect(Collectors.toSet());
        return there(new KioskCameras(root, town, clinics, _ -> true));
    }

    /** Without the nets everything but the face works. */
    private static KioskCameras there(KioskCameras wanted) {
        if (Files.isDirectory(wanted.root.resolve("target/models")) || wanted.clinics.isEmpty()) {
            return wanted;
        }
        System.err.println("顔のモデルがないので、顔では受け付けません / no models, so no faces are compared");
        return none(wanted.root, wanted.town);
    }

    /**
     * The lines of a terminal's configuration that are about faces.
     *
     * @param issuers the keys of those who sign the town's cards
     */
    Settings configure(Settings terminal, Clinic clinic, Ports ports, Path issuers, boolean ofDrawnPeople) {
        if (!clinics.contains(clinic.id())) {
            return terminal;
        }
        Settings facing = terminal.set("terminal.reader.face.root", root.toAbsolutePath());
        String camera = "http://localhost:" + ports.town() + TownCamera.PATH + clinic.id();
        // Nobody here has the keys that sign real cards.
        return ofDrawnPeople
                ? facing.set("terminal.reader.face.drawn-camera", camera)
                        .set("terminal.reader.face.front-issuers", issuers)
                : facing.set("terminal.reader.face.front", "unchecked");
    }

    /** What is on people's cards. */
    Portrait portrait() {
        Portrait own = new DrawnPortrait(town.date(), portraits);
        Portrait nobody = new Silhouette();
        return sitter -> (drawn.test(sitter.id()) ? own : nobody).of(sitter);
    }

    /** Who prints the cards. */
    PrintOffice printing(SecureRandom random) {
        return new PrintOffice(portrait(), drawn, random);
    }

    /** What the camera takes of somebody: JPEG. */
    byte[] frame(Resident somebody, long seed) {
        return portraits.camera(Portrayed.of(somebody, town.date()), seed);
    }

    /** Somebody else of those whose faces were chosen, the next one in their table: among siblings, one of them. */
    Resident somebodyElse(Resident holder) {
        List<String> chosen = new ArrayList<>(TownFaces.shipped().chosen().keySet());
        int at = chosen.indexOf(holder.id());
        return town.resident(chosen.get((at + chosen.size() - 1) % chosen.size()))
                .orElseThrow();
    }

    private static boolean byFace(Visit visit) {
        return visit.way() instanceof CheckInWay.ByCard card && card.identity() == IdentityMethod.FACE;
    }
}

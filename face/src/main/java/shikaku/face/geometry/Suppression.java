package shikaku.face.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Non-maximum suppression: of boxes that lie on each other the surest one speaks for all.
 *
 * @param overlap from which on two boxes are taken for the same face (intersection by union)
 */
public record Suppression(double overlap) {
    /** The boxes that remain, surest first. */
    public List<FaceBox> of(List<FaceBox> candidates) {
        List<FaceBox> kept = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble(FaceBox::score).reversed())
                .filter(each -> kept.stream().noneMatch(other -> other.box().overlap(each.box()) >= overlap))
                .forEach(kept::add);
        return List.copyOf(kept);
    }
}

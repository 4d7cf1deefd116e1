package shikaku.town.portrait.climb;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import shikaku.face.Embedding;
import shikaku.town.portrait.Portrayed;
import shikaku.town.portrait.trait.PortraitParameters;

/**
 * Somebody in a role, and how the nets see them.
 *
 * @param card as on the card
 * @param cameras as before the kiosk
 */
record Sitter(Portrayed role, PortraitParameters person, Embedding card, List<Embedding> cameras) {
    /** Between this card and others' captures, and the other way round: what a verification would compare. */
    DoubleStream distances(Sitter other) {
        return DoubleStream.concat(
                DoubleStream.of(card.distance(other.card)),
                DoubleStream.concat(from(card, other.cameras), from(other.card, cameras)));
    }

    double distance(Sitter other) {
        return distances(other).min().orElseThrow();
    }

    /** Between this card and this person's own captures. */
    DoubleStream own() {
        return from(card, cameras);
    }

    private static DoubleStream from(Embedding card, List<Embedding> cameras) {
        return Stream.of(card).flatMapToDouble(one -> cameras.stream().mapToDouble(one::distance));
    }
}

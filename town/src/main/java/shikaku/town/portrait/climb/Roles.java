package shikaku.town.portrait.climb;

import java.util.List;
import java.util.stream.Stream;
import shikaku.town.people.Town;
import shikaku.town.portrait.Portrayed;

/** Whose faces are chosen: those of the town's cast whom a demo of the face is likely to show. */
final class Roles {
    private static final List<String> CHILDREN = List.of(
            "akashi-uta", "tsukishima-yui", "ogawa-ren", "sena-hayate", "takahashi-saku", "toba-go", "toba-sho");
    private static final List<String> ADULTS =
            List.of("tsukishima-wataru", "tsukishima-aya", "mikasa-makoto", "takahashi-ema", "nguyen-lan");
    private static final List<String> ELDERS = List.of("hamasaki-mitsu", "kuze-shigeru", "kuze-tami", "enami-kiyoshi");

    private Roles() {}

    static List<Portrayed> of(Town town) {
        return Stream.of(CHILDREN, ADULTS, ELDERS)
                .flatMap(List::stream)
                .map(id -> town.resident(id).orElseThrow())
                .map(resident -> Portrayed.of(resident, town.date()))
                .toList();
    }
}

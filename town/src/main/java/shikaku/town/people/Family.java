package shikaku.town.people;

import java.util.List;

/**
 * 世帯: people who live together; mostly, but not always, under one 記号・番号.
 *
 * @param id short name
 * @param members whoever belongs to it
 */
public record Family(String id, List<Resident> members) {
    public Family {
        members = List.copyOf(members);
    }
}

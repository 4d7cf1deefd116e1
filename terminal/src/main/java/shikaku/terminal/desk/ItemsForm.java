package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import shikaku.domain.Sex;
import shikaku.edge.time.TypedDay;
import shikaku.message.Sentence;
import shikaku.message.session.FourItems;

/** 氏名・性別・生年月日・住所の控え, as typed. */
final class ItemsForm {
    /** What is wrong with it, whichever field it is. */
    static final Sentence RULE = WORDS.sentence("wrong.items.rule");

    private ItemsForm() {}

    /** Empty when a field cannot be read. */
    static Optional<FourItems> read(Map<String, String> typed, LocalDate today) {
        Optional<Sex> sex = Arrays.stream(Sex.values())
                .filter(one -> one.code().equals(typed.get("sex")))
                .findFirst();
        try {
            LocalDate born = TypedDay.read(text(typed, "birthdate"));
            return sex.filter(_ -> !born.isAfter(today))
                    .map(known -> new FourItems(text(typed, "name"), known, born, text(typed, "address")));
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** As the fields of the form. */
    static Map<String, String> fields(FourItems items) {
        return Map.of(
                "name", items.name(),
                "sex", items.sex().code(),
                "birthdate", items.birthdate().toString(),
                "address", items.address());
    }

    private static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }
}

package shikaku.town.logs;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shikaku.domain.Address;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.PersonName;
import shikaku.town.people.CardSpec;
import shikaku.town.people.RegisteredCoverage;
import shikaku.town.people.Resident;

/** Everything that tells who somebody of the town is: full names, addresses, and numbers and serials of {@value Limits#NUMBER} characters or more. */
public final class PersonalWords {
    private static final int HEX = 16;

    private PersonalWords() {}

    /** @param references 照会番号 that institutions gave */
    public static List<PersonalWord> of(Collection<Resident> residents, Collection<String> references) {
        Set<PersonalWord> all = new LinkedHashSet<>();
        for (Resident resident : residents) {
            ofPerson(resident).forEach(all::add);
            resident.coverages().forEach(coverage -> ofCoverage(coverage).forEach(all::add));
            resident.card().ifPresent(card -> ofCard(card).forEach(all::add));
        }
        references.forEach(number -> all.add(new PersonalWord(Kind.REFERENCE, number)));
        return all.stream()
                .filter(word -> !isNumber(word.kind()) || word.text().length() >= Limits.NUMBER)
                .toList();
    }

    private static boolean isNumber(Kind kind) {
        return switch (kind) {
            case NAME, KANA, ADDRESS -> false;
            case INSURED_NUMBER, SERIAL, LINKAGE, REFERENCE -> true;
        };
    }

    private static Stream<PersonalWord> ofPerson(Resident resident) {
        Stream<PersonalWord> address =
                resident.person().address().map(Address::text).stream().map(text -> word(Kind.ADDRESS, text));
        return Stream.of(
                        names(resident.person().names()),
                        address,
                        Stream.of(word(Kind.LINKAGE, resident.linkage().value())))
                .flatMap(words -> words);
    }

    private static Stream<PersonalWord> ofCoverage(RegisteredCoverage registered) {
        Stream<PersonalWord> numbers = Stream.of(
                        registered.key().symbol().map(InsuredSymbol::value),
                        Optional.of(registered.key().number().value()))
                .flatMap(Optional::stream)
                .map(text -> word(Kind.INSURED_NUMBER, text));
        Stream<PersonalWord> insured =
                registered.coverage().insuredName().stream().flatMap(PersonalWords::orders);
        return Stream.of(names(registered.coverage().person().names()), insured, numbers)
                .flatMap(words -> words);
    }

    private static Stream<PersonalWord> ofCard(CardSpec card) {
        return Stream.concat(Stream.of(card.serial()), card.linkedSerials().stream())
                .flatMap(hex -> Stream.of(hex, hex.replaceAll("..(?!$)", "$0:"), new BigInteger(hex, HEX).toString()))
                .map(text -> word(Kind.SERIAL, text));
    }

    private static Stream<PersonalWord> names(PersonName names) {
        return Stream.concat(
                Stream.concat(Stream.of(names.name()), names.other().stream()).flatMap(PersonalWords::orders),
                Stream.concat(names.kana().stream(), names.otherKana().stream())
                        .flatMap(PersonalWords::orders)
                        .map(word -> word(Kind.KANA, word.text())));
    }

    /** As it is registered, and given name first. A name of one part alone is nobody's full name. */
    private static Stream<PersonalWord> orders(String name) {
        List<String> parts = List.of(name.strip().split("[\\s　]+"));
        if (parts.size() < 2) {
            return Stream.empty();
        }
        String family = parts.getFirst();
        String given = String.join(" ", parts.subList(1, parts.size()));
        return Stream.of(family + " " + given, given + " " + family, family + given, given + family)
                .map(text -> word(Kind.NAME, text));
    }

    private static PersonalWord word(Kind kind, String text) {
        return new PersonalWord(kind, text);
    }
}

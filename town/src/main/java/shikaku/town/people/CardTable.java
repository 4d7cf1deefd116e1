package shikaku.town.people;

import static shikaku.town.table.Words.orNothing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import shikaku.town.table.FileDates;
import shikaku.town.table.Row;
import shikaku.town.table.Words;

/** {@code cards.csv}: the マイナンバーカード in people's pockets. */
final class CardTable {
    static final List<String> COLUMNS = List.of(
            "person",
            "kind",
            "pin",
            "triesLeft",
            "serial",
            "linkedSerials",
            "certificate",
            "certificateExpires",
            "securityCode",
            "expires");

    static final String COMMENT = """
            マイナンバーカード / cards. triesLeft 0 = the PIN is blocked. serial = of the certificate on the chip.
            linkedSerials = what the center knows: "this" and older ones (the certificate was renewed), or - for a card
            not linked with insurance. certificate = valid, expired-in-grace (three months at most), expired or revoked.""";

    private static final String THIS = "this";

    private CardTable() {}

    static CardSpec read(Row row, FileDates dates) {
        String serial = row.text("serial");
        return row.make(() -> new CardSpec(
                row.value("kind", word -> Words.read(CardKind.class, word)),
                row.optional("pin"),
                row.value("triesLeft", CardTable::digit),
                serial,
                row.optionalValue("linkedSerials", cell -> linked(cell, serial)).orElse(List.of()),
                row.value("certificate", word -> Words.read(CertificateState.class, word)),
                row.value("certificateExpires", dates::date),
                row.text("securityCode"),
                row.value("expires", dates::date)));
    }

    private static int digit(String text) {
        if (!text.matches("[0-9]")) {
            throw new IllegalArgumentException("one digit must stand here");
        }
        return Integer.parseInt(text);
    }

    private static List<String> linked(String cell, String serial) {
        return Arrays.stream(cell.split(" +", -1))
                .map(word -> word.equals(THIS) ? serial : word)
                .toList();
    }

    static List<String> write(Resident resident, CardSpec card) {
        String linked = card.linkedSerials().stream()
                .map(serial -> serial.equals(card.serial()) ? THIS : serial)
                .collect(Collectors.joining(" "));
        return List.of(
                resident.id(),
                Words.of(card.kind()),
                orNothing(card.pin()),
                Integer.toString(card.pinTriesLeft()),
                card.serial(),
                linked.isEmpty() ? Row.NOTHING : linked,
                Words.of(card.certificate()),
                card.certificateExpires().toString(),
                card.securityCode(),
                card.expires().toString());
    }
}

package shikaku.terminal.store;

import java.time.LocalDate;
import shikaku.domain.Sex;
import shikaku.message.Elements;
import shikaku.message.Formats;
import shikaku.message.XmlMessage;

/**
 * 氏名・性別・生年月日・住所: what is noted of a patient while the center is out of reach (rules.md §4.10).
 *
 * @param name 氏名 as the patient writes it, up to 40 characters
 * @param address 住所, up to 200 characters
 */
public record FourItems(String name, Sex sex, LocalDate birthdate, String address) {
    private static final int NAME = 40;
    private static final int ADDRESS = 200;

    public FourItems {
        if (name.isBlank() || name.length() > NAME || address.isBlank() || address.length() > ADDRESS) {
            throw new IllegalArgumentException("name and address are not empty, and have their limits");
        }
    }

    Elements toElements() {
        return new Elements()
                .text("Name", name)
                .text("Sex1", sex.code())
                .text("Birthdate", Formats.date(birthdate))
                .text("Address", address);
    }

    static FourItems from(XmlMessage open) {
        var fields = open.bodyFields();
        return new FourItems(
                fields.required("Name", Formats.text(NAME)),
                fields.required("Sex1", Formats.code(Sex.class)),
                fields.required("Birthdate", Formats::date),
                fields.required("Address", Formats.text(ADDRESS)));
    }

    @Override
    public String toString() {
        return "FourItems[…]";
    }
}

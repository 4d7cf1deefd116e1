package shikaku.message.session;

import java.time.LocalDate;
import shikaku.domain.Sex;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;

/**
 * 氏名・性別・生年月日・住所: what is noted of a patient while the center is out of reach (rules.md §4.10).
 *
 * @param name 氏名 as the patient writes it, up to {@link #NAME} characters
 * @param address 住所, up to {@link #ADDRESS} characters
 */
public record FourItems(String name, Sex sex, LocalDate birthdate, String address) {
    /** Most characters of a name. */
    public static final int NAME = 100;

    /** Most characters of an address. */
    public static final int ADDRESS = 200;

    public FourItems {
        if (name.isBlank() || name.length() > NAME || address.isBlank() || address.length() > ADDRESS) {
            throw new IllegalArgumentException("name and address are not empty, and have their limits");
        }
    }

    public Elements toElements() {
        return new Elements()
                .text("Name", name)
                .text("Sex1", sex.code())
                .text("Birthdate", Formats.date(birthdate))
                .text("Address", address);
    }

    /** Reads them back; {@link shikaku.message.MalformedMessage} when the fields hold none. */
    public static FourItems from(Fields fields) {
        return fields.build(() -> new FourItems(
                fields.required("Name", Formats.text(NAME)),
                fields.required("Sex1", Formats.code(Sex.class)),
                fields.required("Birthdate", Formats::date),
                fields.required("Address", Formats.text(ADDRESS))));
    }

    @Override
    public String toString() {
        return "FourItems[…]";
    }
}

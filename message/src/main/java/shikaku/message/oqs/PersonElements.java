package shikaku.message.oqs;

import java.util.Optional;
import java.util.function.Function;
import shikaku.domain.Address;
import shikaku.domain.Person;
import shikaku.domain.PersonName;
import shikaku.domain.Sex;
import shikaku.message.Elements;
import shikaku.message.Fields;
import shikaku.message.Formats;

/** 氏名, 性別, 生年月日, 住所 as elements. */
final class PersonElements {

    private PersonElements() {}

    static Elements of(Person person) {
        PersonName names = person.names();
        return new Elements()
                .text("Name", names.name())
                .optional("NameOfOther", names.other(), Function.identity())
                .optional("NameKana", names.kana(), HalfWidthKana::of)
                .optional("NameOfOtherKana", names.otherKana(), HalfWidthKana::of)
                .text("Sex1", person.sex().code())
                .optional("Sex2", person.sexOnBack(), Sex::code)
                .text("Birthdate", Formats.date(person.birthdate()))
                .optional("Address", person.address(), Address::text)
                .optional("PostNumber", person.address().flatMap(Address::postNumber), Function.identity());
    }

    static Person from(Fields fields) {
        return new Person(
                names(fields),
                fields.required("Sex1", Formats.code(Sex.class)),
                fields.optional("Sex2", Formats.code(Sex.class)),
                fields.required("Birthdate", Formats::date),
                address(fields));
    }

    private static PersonName names(Fields fields) {
        return fields.build(() -> new PersonName(
                fields.required("Name", Function.identity()),
                fields.text("NameKana"),
                fields.text("NameOfOther"),
                fields.text("NameOfOtherKana")));
    }

    private static Optional<Address> address(Fields fields) {
        return fields.optional("Address", text -> new Address(text, fields.text("PostNumber")));
    }
}

package shikaku.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 被保険者等: a person as one insurer registered them.
 *
 * @param names 氏名 and its variants
 * @param sex 性別1, as on the front of the document
 * @param sexOnBack 性別2, only where the document shows the sex on its back (平成24年9月21日事務連絡)
 * @param birthdate 生年月日
 * @param address 住所; insurers need not register it
 */
public record Person(
        PersonName names, Sex sex, Optional<Sex> sexOnBack, LocalDate birthdate, Optional<Address> address) {
    @Override
    public String toString() {
        return "Person[…]";
    }
}

package shikaku.domain;

import java.util.Optional;

/**
 * The names of a person as an insurer registered them. Family and given name are separated by a full-width space, in kana by a half-width
 * one; kana are half-width (interface.md §2.3). Characters that an insurer could not write stand as ● and stay so: nobody guesses.
 *
 * @param name 氏名, at most 100 characters
 * @param kana 氏名カナ in half-width katakana
 * @param other 氏名（その他）: 通称 and the like
 * @param otherKana 氏名カナ（その他）
 */
public record PersonName(String name, Optional<String> kana, Optional<String> other, Optional<String> otherKana) {
    /** Most characters of each of the four (our decision; the official limit is not public). */
    public static final int MAX_LENGTH = 100;

    public PersonName {
        Text.require("氏名 (Name)", name, MAX_LENGTH);
        kana.ifPresent(text -> Text.require("氏名カナ (NameKana)", text, MAX_LENGTH));
        other.ifPresent(text -> Text.require("氏名（その他） (NameOfOther)", text, MAX_LENGTH));
        otherKana.ifPresent(text -> Text.require("氏名カナ（その他） (NameOfOtherKana)", text, MAX_LENGTH));
    }

    public static PersonName of(String name, String kana) {
        return new PersonName(name, Optional.of(kana), Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}

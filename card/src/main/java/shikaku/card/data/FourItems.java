package shikaku.card.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import shikaku.message.Octets;

/**
 * 4情報 as the 入力補助 application holds them.
 *
 * @param name 氏名
 * @param address 住所
 * @param birthdate 生年月日
 * @param sex 1 男, 2 女, 9 unknown
 */
public record FourItems(String name, String address, LocalDate birthdate, int sex) {
    private static final int TAG = 0xFF20;

    /** The file's content. */
    public Octets encoded() {
        return Octets.of(OffsetTable.of(TAG, parts()).encoded());
    }

    byte[] covered() {
        return OffsetTable.covered(parts());
    }

    private List<DataObject> parts() {
        return List.of(
                DataObject.of(0xDF22, name.getBytes(StandardCharsets.UTF_8)),
                DataObject.of(0xDF23, address.getBytes(StandardCharsets.UTF_8)),
                DataObject.of(0xDF24, digits(birthdate)),
                DataObject.of(0xDF25, new byte[] {(byte) ('0' + sex)}));
    }

    static byte[] digits(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "FourItems[…]";
    }
}

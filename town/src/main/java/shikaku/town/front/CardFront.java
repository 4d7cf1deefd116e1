package shikaku.town.front;

import java.awt.image.BufferedImage;
import java.security.KeyPair;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import shikaku.card.data.CardFace;
import shikaku.card.data.DataSigner;
import shikaku.card.data.FourItems;
import shikaku.card.data.InputAssistanceData;
import shikaku.card.image.PrintedCard;
import shikaku.domain.Sex;
import shikaku.message.Octets;
import shikaku.town.portrait.PhotoFile;

/**
 * What is printed on the front of a card (券面).
 *
 * @param items 氏名, 住所, 生年月日, 性別
 * @param expires 有効期限 of the card
 * @param securityCode セキュリティコード, four digits
 * @param photo 顔写真; empty on the card of a child issued before its first birthday
 */
public record CardFront(FourItems items, LocalDate expires, String securityCode, Optional<BufferedImage> photo) {
    private static final int LINE_WIDTH = 480;
    private static final int LINE_HEIGHT = 40;
    private static final Lettering LETTERING = new Lettering();
    private static final int CODE_WIDTH = 96;
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");

    /** 照合番号B: birth date YYMMDD, the card's last year, セキュリティコード (card.md §1.2). All of it can be read on the front. */
    public String numberB() {
        return YYMMDD.format(items.birthdate()) + expires.getYear() + securityCode;
    }

    /** 性別 as the card has it: 1 男, 2 女, 9 unknown. */
    public static int code(Sex sex) {
        return switch (sex) {
            case MALE -> 1;
            case FEMALE -> 2;
            case UNSET -> 9;
        };
    }

    /** The same with another photo, or none. */
    public CardFront showing(Optional<BufferedImage> other) {
        return new CardFront(items, expires, securityCode, other);
    }

    /**
     * The same for the chip, with whatever else the chip says of it.
     *
     * @param number 個人番号, which stands on the back
     * @param municipality who issued the card
     * @param pin 券面事項入力補助用暗証番号
     * @param internal for 内部認証
     * @param signer who signs all this
     */
    public PrintedCard printed(String number, String municipality, String pin, KeyPair internal, DataSigner signer) {
        return new PrintedCard(
                face(),
                Pictures.png(LETTERING.line(number, LINE_WIDTH, LINE_HEIGHT)),
                new InputAssistanceData(number, items),
                municipality,
                pin,
                numberB(),
                internal,
                signer);
    }

    /** Text as pictures, the photo as JPEG 2000. */
    private CardFace face() {
        return new CardFace(
                items.birthdate(),
                items.sex(),
                Pictures.png(LETTERING.line(items.name(), LINE_WIDTH, LINE_HEIGHT)),
                Pictures.png(LETTERING.line(items.address(), LINE_WIDTH, LINE_HEIGHT)),
                photo.map(PhotoFile::jpeg2000).map(Octets::of),
                expires,
                Pictures.png(LETTERING.line(securityCode, CODE_WIDTH, LINE_HEIGHT)));
    }

    @Override
    public String toString() {
        return "CardFront[…]";
    }
}

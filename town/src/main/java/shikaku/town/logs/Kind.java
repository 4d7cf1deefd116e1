package shikaku.town.logs;

/** What of a person must stand in no log and in no address (law 5). */
public enum Kind {
    /** 氏名, 通称 and 被保険者氏名, family name first or last. */
    NAME("氏名 / a full name"),
    /** The same in kana. */
    KANA("氏名カナ / a full name in kana"),
    ADDRESS("住所 / an address"),
    /** 被保険者証記号・番号. */
    INSURED_NUMBER("記号・番号 / an insured person's symbol or number"),
    /** Of the 利用者証明用電子証明書. */
    SERIAL("証明書のシリアル番号 / the serial of a card's certificate"),
    /** 紐付番号, what insurers and the center call a person. */
    LINKAGE("紐付番号 / what insurers and the center call a person"),
    /** 照会番号, an institution's own number for a person. */
    REFERENCE("照会番号 / an institution's number for a person");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** For people: Japanese, then English. */
    public String words() {
        return words;
    }
}

package shikaku.town.people;

/** The kinds of マイナンバーカード. */
public enum CardKind {
    /** With photo and PIN. */
    STANDARD,
    /** 顔写真なし: issued to children under one year since December 2024 (rules.md §4.8). */
    WITHOUT_PHOTO,
    /** 顔認証マイナンバーカード: its PIN cannot be used; face or 目視 only. */
    WITHOUT_PIN
}

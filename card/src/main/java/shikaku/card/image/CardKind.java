package shikaku.card.image;

/** Which card it is. */
public enum CardKind {
    /** マイナンバーカード with its four-digit PIN. */
    NORMAL,
    /** 顔認証マイナンバーカード: the same chip, no PIN; face or 目視 only. */
    PIN_DISABLED
}

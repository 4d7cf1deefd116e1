package shikaku.domain;

/** 本人確認方法: how it was established that the person at the counter is the one asked about. Kept with every inquiry (rules.md §12.6). */
public enum IdentityMethod {
    /** 顔認証: the reader matched the chip's photo and the camera. */
    FACE(true),
    /** 暗証番号: the card accepted the four-digit PIN. */
    PIN(false),
    /** 目視: a member of staff compared card and person. */
    STAFF_VISUAL(true),
    /** 証の提示: a paper document was shown and typed; no card. */
    DOCUMENT(false);

    private final boolean opensCardByVerifier;

    IdentityMethod(boolean opensCardByVerifier) {
        this.opensCardByVerifier = opensCardByVerifier;
    }

    /** Whether the card is opened by the 検証機関用電子証明書 (④④′) because no PIN was given. */
    public boolean opensCardByVerifier() {
        return opensCardByVerifier;
    }
}

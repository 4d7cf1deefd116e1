package shikaku.town.bench;

/** What is timed. */
enum Lap {
    /** One check-in: the three machine times below, summed. */
    CHECKIN("checkin", "受付（人を除く） / a check-in without the human"),
    /** From the card on the reader to the first question. */
    CARD_PLACED("checkin_card_placed", "  カード → 最初の質問 / card → first question"),
    /** From the PIN's last digit to the next question. */
    PIN_SENT("checkin_pin_sent", "  暗証番号 → 次の質問 / PIN → next question"),
    /** From the last answer to the end: ③ to ⑧ lie here. */
    LAST_ANSWER("checkin_last_answer", "  最後の答え → カードをお取りください / last answer → take your card"),
    /** The two pages turned on the way; they follow a touch at once and are not in the sum. */
    PAGE_TURNS("page_turns", "  ページ送り2回（和の外） / two page turns, not in the sum"),
    /** All that a check-in asks of the card, through the direct slot. */
    CARD("card", "カード（仮想） / card (virtual)"),
    /** Reading the certificate. */
    CARD_CERTIFICATE("card_certificate", "  証明書を読む / reading the certificate"),
    /** VERIFY. */
    CARD_VERIFY("card_verify", "  暗証番号 VERIFY"),
    /** The signature. */
    CARD_SIGN("card_sign", "  署名 / signature"),
    /** First request of a new client: connection, full handshake, answer. */
    TLS_COLD("tls_cold", "TLS 新しい接続 / new connection"),
    /** The same request on the connection that is there. */
    TLS_KEPT("tls_kept", "TLS 保った接続 / kept connection"),
    /** ③ at the center. */
    CENTER_SESSION("center_session", "センター ③ / center: card session"),
    /** ⑤′⑥⑦ at the center. */
    CENTER_CARD("center_card", "センター ⑤′⑥⑦ / center: inquiry by card"),
    /** ⑦ at the center with 記号・番号. */
    CENTER_DOCUMENT("center_document", "センター ⑦ / center: inquiry by document"),
    /** One prepared select. */
    DATABASE_SELECT("database_select", "データベース 照会 / prepared select"),
    /** One record durable in an evidence log. */
    EVIDENCE_COMMIT("evidence_commit", "データベース 証跡 / evidence commit"),
    /** ⑥: one question by POST. */
    OCSP("ocsp", "OCSP"),
    /** From the reader's door to nets loaded and rehearsed, before anybody comes. */
    FACE_WARM("face_warm", "顔の準備（患者の前） / the face made ready, before the patient"),
    /** From the card on the reader to the word that it is there. */
    FACE_CARD_PLACED("face_card_placed", "カード → 用意 / card → ready"),
    /** From 照合番号B to the photo read. */
    FACE_PHOTO("face_photo", "照合番号B → 写真 / number → photo read"),
    /** From the last frame to the answer. */
    FACE_ANSWER("face_answer", "最後の画像 → 一致 / last frame → matched"),
    /** READ BINARY of 256 bytes. */
    PCSC_READ("pcsc_read_256", "  256バイトの読み出し / READ BINARY, 256 bytes"),
    /** COMPUTE DIGITAL SIGNATURE. */
    PCSC_SIGN("pcsc_sign", "  RSA-2048の署名 / RSA-2048 signature"),
    /** Certificate, verifier's path with the institution's own signature, the holder's signature. */
    PCSC_AUTHENTICATION("pcsc_authentication", "認証の全体 / a whole authentication");

    private final String figure;
    private final String label;

    Lap(String figure, String label) {
        this.figure = figure;
        this.label = label;
    }

    /** The beginning of its names in the JSON. */
    String figure() {
        return figure;
    }

    /** The beginning of its line in the table. */
    String label() {
        return label;
    }
}

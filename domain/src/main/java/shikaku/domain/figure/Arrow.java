package shikaku.domain.figure;

/** An arrow of the figure 「マイナンバーカードを用いて顔認証を行う場合の主たるデータの流れ」 (annex of the source document). */
public enum Arrow {
    A1("①", "カードとカメラ → リーダー", "ICチップ内の顔画像及び撮影画像"),
    A2("②", "リーダー → 資格確認端末", "同じ2枚の画像の照合（暗証番号・目視のときは①②なし）"),
    A3("③", "資格確認端末 → オンライン資格確認等システム", "電子証明書の要求"),
    A4("④", "オンライン資格確認等システム → 資格確認端末 → カード", "検証機関用電子証明書による認証"),
    A4_CHECK("④′", "カード", "検証機関用電子証明書を確認"),
    A5("⑤", "資格確認端末 → カード", "利用者証明用電子証明書を要求"),
    A5_PROOF("⑤′", "カード → 資格確認端末 → オンライン資格確認等システム", "利用者証明用電子証明書による認証"),
    A6("⑥", "オンライン資格確認等システム ↔ JPKI", "利用者証明用電子証明書の失効情報の確認"),
    A7("⑦", "オンライン資格確認等システム → 資格確認端末", "資格情報等"),
    A8("⑧", "資格確認端末 → 医事会計システム（医事会計が開いた接続への応答）", "資格情報等"),
    A9("⑨", "医事会計システム → 資格確認端末（新患の場合）", "医療機関コード・照会番号等"),
    A10("⑩", "資格確認端末 → オンライン資格確認等システム", "医療機関コード・照会番号等の登録");

    private final String sign;
    private final String way;
    private final String what;

    Arrow(String sign, String way, String what) {
        this.sign = sign;
        this.way = way;
        this.what = what;
    }

    /** The sign as printed in the figure, such as {@code ④′}. */
    public String sign() {
        return sign;
    }

    /** From where to where, in the figure's words. */
    public String way() {
        return way;
    }

    /** What travels, in the figure's words. */
    public String what() {
        return what;
    }
}

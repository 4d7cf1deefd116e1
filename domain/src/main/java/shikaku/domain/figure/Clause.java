package shikaku.domain.figure;

/** A clause of the source document; the numbers are ours, the order is the document's. */
public enum Clause {
    C1("1, 3(1)", "窓口で直ちに資格が分かり、失効した証による過誤請求が減る"),
    C2("2(1)1)", "カードの流れ: カードを置く、顔または暗証番号、照会、取込"),
    C3("2(1)2)", "証の流れ: 記号・番号を端末に入力、照会、取込"),
    C4("2(2)1)", "診療所とシステムの間は閉域IP網のIP-VPN"),
    C5("2(2)2)", "センターエンド型（1対N）、医療機関どうしの通信は不可"),
    C6("2(2)3)", "ルータA: 医事会計→端末は許可、端末→医事会計は拒否"),
    C7("2(2)4)", "ルータB: 端末とシステムの間だけ許可、他から端末へは拒否"),
    C8("2(2)5), 6", "安全管理ガイドライン等への準拠"),
    C9("2(3), 別紙", "データの流れ①–⑩"),
    C10("3(2)", "電子証明書による確実な本人確認"),
    C11("3(3)", "保険者が変わっても、新しい保険者の登録だけで受診できる"),
    C12("4, 5", "三つの診療所、月120件程度から増えていく"),
    C13("6(1)①", "院外のネットワークはIP-VPNだけ"),
    C14("6(1)②", "端末にオンライン資格確認用電子証明書"),
    C15("6(1)③", "関連するシステムすべてにウイルス対策"),
    C16("6(1)④", "パターンファイルは常に最新"),
    C17("6(1)⑤", "顔写真等は保持せず消去し取り出せない、操作ログで証拠を残す"),
    C18("6(2)ア", "受付の委託は契約で縛る"),
    C19("6(2)イ①", "研修を定期・臨時に、監査を毎年"),
    C20("6(2)イ②", "利用者の登録・解除と権限設定"),
    C21("表題, 別紙", "条例第12条の項目だけが結合を通る");

    private final String source;
    private final String asks;

    Clause(String source, String asks) {
        this.source = source;
        this.asks = asks;
    }

    /** The clause as the project's documents write it, such as {@code C-11}. */
    public String id() {
        return "C-" + (ordinal() + 1);
    }

    /** Chapter of the source document. */
    public String source() {
        return source;
    }

    /** What the clause asks, in one line. */
    public String asks() {
        return asks;
    }
}

package shikaku.accounting.report;

import static shikaku.accounting.AccountingWords.WORDS;

import shikaku.message.Sentence;

/**
 * 確認の方法, as far as accounting is told: 照会区分 of the result. By what somebody was identified (顔・暗証番号・目視) no element of OQS-IF-002 carries,
 * and C-21 lets nothing else cross; the terminal and the center have it in their evidence. So it is not here, rather than guessed.
 */
public enum Method {
    /** マイナンバーカード. */
    BY_CARD,
    /** 資格確認書など: 記号・番号 were typed. */
    BY_DOCUMENT,
    /** No result says it: the center has not answered, or what arrived was not taken in. */
    NOT_TOLD;

    public Sentence word() {
        return WORDS.sentence("report.method." + name());
    }
}

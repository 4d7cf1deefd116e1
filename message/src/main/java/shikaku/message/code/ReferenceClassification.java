package shikaku.message.code;

import shikaku.domain.Coded;

/** 照会区分 (OQSCD002): by what a person was asked about. */
public enum ReferenceClassification implements Coded {
    /** マイナンバーカード. */
    MY_NUMBER_CARD("1"),
    /** 被保険者証情報: 記号・番号, typed from a document. */
    INSURED_CARD("2");

    private final String code;

    ReferenceClassification(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

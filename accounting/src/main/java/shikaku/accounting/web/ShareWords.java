package shikaku.accounting.web;

import java.util.Optional;
import shikaku.accounting.store.ArrivalRow;
import shikaku.domain.BurdenShare;
import shikaku.message.Sentence;

/** 負担割合 in words: 割 as it is spoken, and where it comes from. */
final class ShareWords {
    private static final int TENTH = 10;

    private ShareWords() {}

    static String amount(Optional<ArrivalRow.Burden> burden) {
        return burden.map(known -> known.percent()
                        .map(percent -> percent == TENTH * TENTH ? "全額" : percent / TENTH + "割")
                        .orElse("証で確認"))
                .orElse("―");
    }

    static Sentence source(BurdenShare.Source source) {
        return switch (source) {
            case LATE_ELDERLY -> new Sentence("後期高齢者・届いた値", "late elderly, as sent");
            case ELDERLY_RECIPIENT -> new Sentence("高齢受給者証", "elderly recipient's certificate");
            case PRESCHOOL -> new Sentence("未就学・年齢による", "preschool, by age");
            case ORDINARY -> new Sentence("届かない値・規則による", "not sent, by rule");
            case SPECIAL_MEDICAL_EXPENSES -> new Sentence("特別療養費", "special medical expenses");
            case MEDICAL_ASSISTANCE -> new Sentence("医療扶助・医療券による", "medical assistance, by its ticket");
        };
    }
}

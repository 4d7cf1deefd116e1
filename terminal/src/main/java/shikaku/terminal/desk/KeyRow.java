package shikaku.terminal.desk;

import static shikaku.terminal.DeskWords.WORDS;

import java.util.Map;
import shikaku.domain.BranchNumber;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredSymbol;
import shikaku.message.Sentence;
import shikaku.message.words.DayWords;

/** 控えた記号・番号 as staff typed them, to be compared with the document and mended. Empty text where there was none. */
public record KeyRow(String insurer, String symbol, String number, String branch, Sentence birthdate, String day) {
    static KeyRow of(InsuredCardQuery query) {
        return new KeyRow(
                query.key().insurer().digits(),
                query.key().symbol().map(InsuredSymbol::value).orElse(""),
                query.key().number().value(),
                query.key().branch().map(BranchNumber::digits).orElse(""),
                DayWords.of(query.birthdate()),
                query.birthdate().toString());
    }

    /** As the fields of the form. */
    Map<String, String> fields() {
        return Map.of("insurer", insurer, "symbol", symbol, "number", number, "branch", branch, "birthdate", day);
    }

    /** In one line of a list. */
    public Sentence inOneLine() {
        return WORDS.sentence("unconfirmed.key", number, birthdate);
    }

    @Override
    public String toString() {
        return "KeyRow[…]";
    }
}

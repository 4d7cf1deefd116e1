package shikaku.terminal.checkin;

import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.InsuredCardQuery;

/**
 * 記号・番号の照会: what staff typed, who answered, and what was consented to by word of mouth.
 *
 * @param consents as a document admits them: 限度額 alone, and nobody's but the patient's or their guardian's
 */
public record Typed(InsuredCardQuery query, AnsweredBy answeredBy, Consents consents) {
    public Typed {
        consents = answeredBy == AnsweredBy.STAFF ? Consents.NONE : consents.withDocument();
    }

    @Override
    public String toString() {
        return "Typed[…]";
    }
}

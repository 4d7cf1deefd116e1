package shikaku.center.desk;

import java.util.Map;
import java.util.Optional;
import shikaku.message.Sentence;

/**
 * 名称 of institutions and insurers, as far as the center was told them.
 *
 * @param byCode of an institution or insurer
 */
public record Names(Map<String, Sentence> byCode) {
    public Names {
        byCode = Map.copyOf(byCode);
    }

    /** Empty for a code without a name. */
    public Optional<Sentence> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}

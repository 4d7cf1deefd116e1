package shikaku.message.words;

import static shikaku.message.words.Values.WORDS;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.Coverage;
import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificate;
import shikaku.domain.SpecificDisease;
import shikaku.domain.SpecificDiseaseCertificate;
import shikaku.message.Sentence;

/**
 * 限度額適用認定証・特定疾病療養受療証 in words, as far as they came: what was not consented to is in no coverage that comes (C-21).
 *
 * @param kind {@code limit} or {@code disease}, for programs
 * @param title of the certificate
 * @param what 適用区分 or 認定疾病 by its name
 * @param code the same by its code; empty where the insurer did not tell it
 * @param period first and last day
 * @param detail 自己負担限度額, or since when 長期入院該当; a limit certificate has no amount, it follows from category and bill
 */
public record CertificateWords(
        String kind, Sentence title, Sentence what, String code, Sentence period, Optional<Sentence> detail) {
    private static final Sentence LIMIT = WORDS.sentence("certificate.limit.kind-not-told");
    private static final Sentence NOT_TOLD = WORDS.sentence("certificate.category-not-told");

    /** All certificates that a coverage holds. */
    public static List<CertificateWords> of(Coverage coverage) {
        return Stream.concat(
                        coverage.limitCertificate().stream().map(CertificateWords::of),
                        coverage.specificDiseases().stream().map(CertificateWords::of))
                .toList();
    }

    private static CertificateWords of(LimitCertificate held) {
        return new CertificateWords(
                "limit",
                held.classification().map(CodeWords::of).orElse(LIMIT),
                held.category().map(CodeWords::of).orElse(NOT_TOLD),
                held.category().map(LimitCategory::code).orElse(""),
                DayWords.of(held.period()),
                held.longTermSince().map(day -> WORDS.sentence("certificate.long-term", DayWords.of(day))));
    }

    private static CertificateWords of(SpecificDiseaseCertificate held) {
        return new CertificateWords(
                "disease",
                WORDS.sentence("certificate.disease"),
                held.disease().map(CodeWords::of).orElse(NOT_TOLD),
                held.disease().map(SpecificDisease::code).orElse(""),
                DayWords.of(held.period()),
                held.selfPayYen().map(CertificateWords::atMost));
    }

    private static Sentence atMost(int selfPayYen) {
        String yen = String.format(Locale.ROOT, "%,d", selfPayYen);
        return WORDS.sentence("certificate.at-most", yen);
    }
}

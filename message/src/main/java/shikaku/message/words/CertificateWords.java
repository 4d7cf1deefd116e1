package shikaku.message.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.Coverage;
import shikaku.domain.LimitCertificate;
import shikaku.domain.SpecificDiseaseCertificate;
import shikaku.message.Sentence;

/**
 * 限度額適用認定証・特定疾病療養受療証 in words, as far as they came: what was not consented to is in no coverage that comes (C-21).
 *
 * @param kind {@code limit} or {@code disease}, for programs
 * @param title of the certificate
 * @param what 適用区分 or 認定疾病 by its name
 * @param code the same by its code
 * @param period first and last day
 * @param detail 自己負担限度額, or since when 長期入院該当; a limit certificate has no amount, it follows from category and bill
 */
public record CertificateWords(
        String kind, Sentence title, Sentence what, String code, Sentence period, Optional<Sentence> detail) {
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
                CodeWords.of(held.classification()),
                CodeWords.of(held.category()),
                held.category().code(),
                DayWords.of(held.period()),
                held.longTermSince()
                        .map(day -> new Sentence(
                                "長期入院該当 " + DayWords.of(day).japanese(), "long-term inpatient since " + day)));
    }

    private static CertificateWords of(SpecificDiseaseCertificate held) {
        String yen = String.format(Locale.ROOT, "%,d", held.selfPayYen());
        return new CertificateWords(
                "disease",
                new Sentence("特定疾病療養受療証", "specific disease certificate"),
                CodeWords.of(held.disease()),
                held.disease().code(),
                DayWords.of(held.period()),
                Optional.of(new Sentence("自己負担限度額 月" + yen + "円", "at most " + yen + " yen a month")));
    }
}

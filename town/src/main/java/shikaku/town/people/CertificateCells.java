package shikaku.town.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shikaku.domain.Coded;
import shikaku.domain.ElderlyRecipientCertificate;
import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificate;
import shikaku.domain.LimitCertificateClassification;
import shikaku.domain.Period;
import shikaku.domain.Share;
import shikaku.domain.SpecificDisease;
import shikaku.domain.SpecificDiseaseCertificate;
import shikaku.town.table.FileDates;
import shikaku.town.table.Words;

/** How the certificates that hang on a coverage stand in one cell each; their 交付年月日 is always their first day. */
record CertificateCells(FileDates dates) {
    private static final String LONG_TERM = "long=";
    private static final String PERCENT = "%";

    /** {@code limit A03 2026-08-01..2027-07-31}, perhaps with {@code long=2026-10-01}. */
    LimitCertificate limit(String cell) {
        List<String> parts = parts(cell, 3, 4, "limit A03 2026-08-01..2027-07-31 [long=2026-10-01]");
        Period period = dates.period(parts.get(2));
        return new LimitCertificate(
                Words.read(LimitCertificateClassification.class, parts.get(0)),
                coded(LimitCategory.class, parts.get(1)),
                period.from(),
                period,
                parts.size() == 4 ? Optional.of(longTerm(parts.get(3))) : Optional.empty());
    }

    private LocalDate longTerm(String part) {
        if (!part.startsWith(LONG_TERM)) {
            throw new IllegalArgumentException("長期入院該当年月日 is written long=2026-10-01");
        }
        return dates.date(part.substring(LONG_TERM.length()));
    }

    static String write(LimitCertificate limit) {
        return Words.of(limit.classification().orElseThrow())
                + " " + limit.category().orElseThrow().code()
                + " " + FileDates.write(limit.period())
                + limit.longTermSince().map(since -> " " + LONG_TERM + since).orElse("");
    }

    /** {@code chronic-kidney-failure 10000 2024-04-01..}, several with {@code ;} between them. */
    List<SpecificDiseaseCertificate> diseases(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .map(this::disease)
                .toList();
    }

    private SpecificDiseaseCertificate disease(String cell) {
        List<String> parts = parts(cell, 3, 3, "chronic-kidney-failure 10000 2024-04-01..");
        Period period = dates.period(parts.get(2));
        return new SpecificDiseaseCertificate(
                Words.read(SpecificDisease.class, parts.get(0)), period.from(), period, number(parts.get(1)));
    }

    static Optional<String> write(List<SpecificDiseaseCertificate> diseases) {
        return diseases.isEmpty()
                ? Optional.empty()
                : Optional.of(diseases.stream()
                        .map(certificate -> Words.of(certificate.disease().orElseThrow())
                                + " " + certificate.selfPayYen().orElseThrow()
                                + " " + FileDates.write(certificate.period()))
                        .collect(Collectors.joining("; ")));
    }

    /** {@code 20% 2026-08-01..2027-07-31}. */
    ElderlyRecipientCertificate elderly(String cell) {
        List<String> parts = parts(cell, 2, 2, "20% 2026-08-01..2027-07-31");
        Period period = dates.period(parts.get(1));
        return new ElderlyRecipientCertificate(period.from(), period, share(parts.get(0)));
    }

    static String write(ElderlyRecipientCertificate elderly) {
        return write(elderly.share().orElseThrow()) + " " + FileDates.write(elderly.period());
    }

    /** {@code 20%}. */
    static Share share(String cell) {
        if (!cell.endsWith(PERCENT)) {
            throw new IllegalArgumentException("a share is written 20%");
        }
        return new Share(number(cell.substring(0, cell.length() - 1)));
    }

    static String write(Share share) {
        return share.percent() + PERCENT;
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
        return Coded.find(type, code)
                .orElseThrow(() -> new IllegalArgumentException("適用区分 is A01 to A06 or B01 to B10"));
    }

    private static int number(String digits) {
        if (!digits.matches("[0-9]{1,7}")) {
            throw new IllegalArgumentException("a number of up to seven digits must stand here");
        }
        return Integer.parseInt(digits);
    }

    private static List<String> parts(String cell, int fewest, int most, String form) {
        List<String> parts = List.of(cell.strip().split(" +"));
        if (parts.size() < fewest || parts.size() > most) {
            throw new IllegalArgumentException("this is written " + form);
        }
        return parts;
    }
}

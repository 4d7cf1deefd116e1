package shikaku.town.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Gives generated people their cards. A certificate lasts to the fifth birthday after issue, a card to the tenth, or to the fifth of
 * somebody who was under eighteen (card.md §3).
 */
record CardMaking(long seed, LocalDate date) {
    private static final int ADULT = 18;
    private static final int OLD = 80;
    private static final int GRACE_MONTHS = 3;

    /** Four of five have one. */
    Optional<CardSpec> card(Household.Member member, RandomGenerator random) {
        return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(make(member, random));
    }

    private CardSpec make(Household.Member member, RandomGenerator random) {
        CardKind kind = kind(member, random);
        LocalDate certificateExpires = certificateExpires(member, random);
        String serial = Opaque.serial(seed, member.id(), 1);
        return new CardSpec(
                kind,
                kind == CardKind.WITHOUT_PIN ? Optional.empty() : Optional.of(digits(random)),
                kind == CardKind.WITHOUT_PIN ? 0 : triesLeft(random),
                serial,
                linked(member, serial, random),
                state(certificateExpires, random),
                certificateExpires,
                digits(random),
                cardExpires(member, certificateExpires));
    }

    private static CardKind kind(Household.Member member, RandomGenerator random) {
        if (member.age() < 1) {
            return CardKind.WITHOUT_PHOTO;
        }
        return member.age() >= OLD && random.nextInt(6) == 0 ? CardKind.WITHOUT_PIN : CardKind.STANDARD;
    }

    /** One in thirty has blocked the PIN, one in thirty has a try less. */
    private static int triesLeft(RandomGenerator random) {
        return switch (random.nextInt(30)) {
            case 0 -> 0;
            case 1 -> CardSpec.PIN_TRIES - 1;
            default -> CardSpec.PIN_TRIES;
        };
    }

    /** One in fourteen adults has let the certificate expire at the last birthday. */
    private LocalDate certificateExpires(Household.Member member, RandomGenerator random) {
        LocalDate birthdate = member.person().birthdate();
        LocalDate lastBirthday = birthdate.plusYears(member.age());
        boolean hadAdultCard = member.age() >= ADULT + 5 && lastBirthday.isBefore(date);
        if (hadAdultCard && random.nextInt(14) == 0) {
            return lastBirthday;
        }
        // Issued within the last five years, and not before birth.
        int yearsToGo = 1 + random.nextInt(5);
        return birthdate.plusYears(Math.max(5, member.age() + yearsToGo));
    }

    private CertificateState state(LocalDate certificateExpires, RandomGenerator random) {
        if (!certificateExpires.isBefore(date)) {
            return random.nextInt(50) == 0 ? CertificateState.REVOKED : CertificateState.VALID;
        }
        return certificateExpires.isBefore(date.minusMonths(GRACE_MONTHS))
                ? CertificateState.EXPIRED
                : CertificateState.EXPIRED_IN_GRACE;
    }

    private static LocalDate cardExpires(Household.Member member, LocalDate certificateExpires) {
        int ageAtIssue =
                certificateExpires.getYear() - 5 - member.person().birthdate().getYear();
        return ageAtIssue < ADULT ? certificateExpires : certificateExpires.plusYears(5);
    }

    /** One in twenty has not linked the card with insurance; one in twelve has renewed the certificate. */
    private List<String> linked(Household.Member member, String serial, RandomGenerator random) {
        if (random.nextInt(20) == 0) {
            return List.of();
        }
        return random.nextInt(12) == 0 ? List.of(Opaque.serial(seed, member.id(), 0), serial) : List.of(serial);
    }

    private static String digits(RandomGenerator random) {
        return "%04d".formatted(random.nextInt(10_000));
    }
}

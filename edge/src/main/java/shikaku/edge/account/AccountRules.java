package shikaku.edge.account;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;

/**
 * What must be true of a registration and of the paper that it stands on. Names are compared as people read them: width, case and spaces make nobody another
 * person.
 *
 * @param roles those of the program
 * @param today in Japan
 */
@Realizes(clauses = {Clause.C18, Clause.C20})
record AccountRules(ProgramRoles roles, LocalDate today) {
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");

    /** Begins with a letter, so that no table program takes it for a formula. */
    private static final Pattern PERSON =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} 　・.,ー'’()（）&＆-]{0," + (Limits.PERSON - 1) + "}");

    private static final Pattern REQUEST =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} 第号._/ー-]{0," + (Limits.REQUEST - 1) + "}");

    /** Who acts. */
    record Doer(String account, String person) {}

    List<Reason> ofName(String account) {
        return told(ACCOUNT.matcher(account).matches(), Reason.ACCOUNT_NAME_WRONG)
                .toList();
    }

    List<Reason> of(Particulars said) {
        boolean outsourced = said.roles().contains(StaffRole.OUTSOURCED);
        return Stream.of(
                        told(isName(said.person()), Reason.ACCOUNT_PERSON_WRONG),
                        told(
                                StaffRole.fit(said.roles()) && roles.roles().containsAll(said.roles()),
                                Reason.ACCOUNT_ROLES_WRONG),
                        told(
                                said.employer().map(AccountRules::isName).orElse(!outsourced)
                                        && outsourced == said.employer().isPresent()
                                        && (!outsourced || said.ends().isPresent()),
                                Reason.ACCOUNT_CONTRACT_WRONG),
                        told(isPeriod(said), Reason.ACCOUNT_PERIOD_WRONG))
                .flatMap(all -> all)
                .toList();
    }

    /**
     * Two different people, neither of whom the account is for, and the second not who types it in.
     *
     * @param person whose account
     */
    List<Reason> of(WrittenRequest request, String account, String person, Doer by) {
        boolean readable = REQUEST.matcher(request.number()).matches()
                && isName(request.askedBy())
                && isName(request.approvedBy());
        boolean present = !request.on().isAfter(today) && !request.on().isBefore(today.minus(Limits.REQUEST_AGE));
        boolean apart = !same(request.askedBy(), request.approvedBy())
                && Stream.of(request.askedBy(), request.approvedBy())
                        .noneMatch(one -> same(one, person) || same(one, account))
                && !same(request.approvedBy(), by.person())
                && !same(request.approvedBy(), by.account());
        return Stream.concat(
                        told(readable && present, Reason.ACCOUNT_REQUEST_WRONG),
                        told(apart, Reason.ACCOUNT_APPROVAL_WRONG))
                .toList();
    }

    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private boolean isPeriod(Particulars said) {
        Optional<LocalDate> ends = said.ends();
        LocalDate latest = today.plus(Limits.CONTRACT);
        return !said.begins().isAfter(latest)
                && !said.begins().isBefore(today.minus(Limits.CONTRACT))
                && ends.map(last -> !last.isBefore(said.begins()) && !last.isBefore(today) && !last.isAfter(latest))
                        .orElse(true);
    }

    private static boolean isName(String text) {
        return PERSON.matcher(text).matches();
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s・.,]+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<Reason> told(boolean right, Reason otherwise) {
        return right ? Stream.empty() : Stream.of(otherwise);
    }
}

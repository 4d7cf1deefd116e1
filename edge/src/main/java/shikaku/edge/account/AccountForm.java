package shikaku.edge.account;

import static shikaku.edge.language.PageWords.STAFF;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import shikaku.message.Reason;

/** What was typed of an account and of the paper behind it, on a page or in a line of a file. */
record AccountForm(
        String account,
        String person,
        List<String> roles,
        String employer,
        String begins,
        String ends,
        String request,
        String requestedOn,
        String askedBy,
        String approvedBy) {
    static final AccountForm EMPTY = new AccountForm("", "", List.of(), "", "", "", "", "", "", "");

    AccountForm {
        roles = List.copyOf(roles);
    }

    /** What is read of it; a reason for each that cannot be. */
    record Read<T>(Optional<T> value, List<Reason> wrong) {
        Read {
            wrong = List.copyOf(wrong);
        }
    }

    static AccountForm of(MultiValueMap<String, String> sent) {
        return new AccountForm(
                text(sent, "account"),
                text(sent, "person"),
                sent.getOrDefault("roles", List.of()),
                text(sent, "employer"),
                text(sent, "begins"),
                text(sent, "ends"),
                text(sent, "request"),
                text(sent, "requestedOn"),
                text(sent, "askedBy"),
                text(sent, "approvedBy"));
    }

    Read<Registration> registration() {
        Read<Particulars> said = particulars();
        Read<WrittenRequest> paper = paper();
        List<Reason> wrong =
                Stream.concat(said.wrong().stream(), paper.wrong().stream()).toList();
        return new Read<>(
                said.value()
                        .flatMap(particulars -> paper.value().map(it -> new Registration(account, particulars, it))),
                wrong);
    }

    Read<Particulars> particulars() {
        List<Reason> wrong = new ArrayList<>();
        Optional<Set<StaffRole>> read = readRoles();
        Optional<LocalDate> from = date(begins);
        Optional<LocalDate> until = date(ends);
        if (read.isEmpty()) {
            wrong.add(Reason.ACCOUNT_ROLES_WRONG);
        }
        if (from.isEmpty() || (until.isEmpty() && !ends.isBlank())) {
            wrong.add(Reason.ACCOUNT_PERIOD_WRONG);
        }
        return new Read<>(
                wrong.isEmpty()
                        ? Optional.of(new Particulars(
                                person,
                                read.orElseThrow(),
                                Optional.of(employer).filter(said -> !said.isEmpty()),
                                from.orElseThrow(),
                                until))
                        : Optional.empty(),
                wrong);
    }

    Read<WrittenRequest> paper() {
        return date(requestedOn)
                .map(on -> new Read<>(Optional.of(new WrittenRequest(request, on, askedBy, approvedBy)), List.of()))
                .orElseGet(() -> new Read<>(Optional.empty(), List.of(Reason.ACCOUNT_REQUEST_WRONG)));
    }

    private Optional<Set<StaffRole>> readRoles() {
        Set<StaffRole> all = EnumSet.noneOf(StaffRole.class);
        for (String said : roles) {
            Optional<StaffRole> role = role(said);
            if (role.isEmpty()) {
                return Optional.empty();
            }
            role.ifPresent(all::add);
        }
        return Optional.of(all);
    }

    /** By its name, or by its word in either language. */
    private static Optional<StaffRole> role(String said) {
        return Arrays.stream(StaffRole.values())
                .filter(role -> role.name().equals(said)
                        || STAFF.in(Locale.JAPANESE, "role." + role.name()).equals(said)
                        || STAFF.in(Locale.ENGLISH, "role." + role.name()).equalsIgnoreCase(said))
                .findFirst();
    }

    /** As a browser sends it, or as a table program writes it. */
    private static Optional<LocalDate> date(String typed) {
        String[] parts = typed.split("[/-]");
        try {
            return parts.length == 3
                    ? Optional.of(LocalDate.of(number(parts[0], 4), number(parts[1], 2), number(parts[2], 2)))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static int number(String digits, int most) {
        if (!digits.matches("[0-9]{1," + most + "}")) {
            throw new NumberFormatException("no part of a date");
        }
        return Integer.parseInt(digits);
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
    }
}

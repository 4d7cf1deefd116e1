package shikaku.edge.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * An account as the page lists it.
 *
 * @param unused nobody signed in to it for a quarter
 * @param own of whoever looks
 */
public record AccountRow(Account account, Account.State state, boolean unused, boolean own) {
    /** First those that work, by name; at the end those that ended. */
    static final Comparator<AccountRow> ORDER = Comparator.<AccountRow, Account.State>comparing(AccountRow::state)
            .thenComparing(row -> row.account().name());

    static AccountRow of(Account account, LocalDate today, AccountStore.Used used, String looker) {
        LocalDate quarter = today.minus(Limits.QUARTER);
        boolean old = account.particulars().begins().isBefore(quarter) && (account.version() > 0 || used.known());
        return new AccountRow(
                account,
                account.state(today),
                account.worksOn(today) && old && !used.accounts().contains(account.name()),
                account.name().equals(looker));
    }

    /** In the order of the roles. */
    public List<StaffRole> roles() {
        return account.particulars().roles().stream().sorted().toList();
    }
}

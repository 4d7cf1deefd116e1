package shikaku.edge.account;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is registered of an account.
 *
 * @param person 氏名 of the one person who uses it
 * @param roles what they do
 * @param employer of somebody whose work is contracted out (委託先)
 * @param begins the first day on which they may sign in
 * @param ends the last one; absent where nobody said until when
 */
public record Particulars(
        String person, Set<StaffRole> roles, Optional<String> employer, LocalDate begins, Optional<LocalDate> ends) {
    public Particulars {
        SortedSet<StaffRole> sorted = new TreeSet<>(roles);
        roles = sorted.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(sorted));
    }

    /** Whether that day is one of theirs. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(begins) && ends.map(last -> !day.isAfter(last)).orElse(true);
    }

    @Override
    public String toString() {
        return "Particulars[" + new TreeSet<>(roles) + "]";
    }
}

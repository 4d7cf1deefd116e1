package shikaku.terminal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.account.Account;
import shikaku.edge.account.AccountAct;
import shikaku.edge.account.Particulars;
import shikaku.edge.account.StaffRole;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.terminal.Limits;
import shikaku.terminal.store.StaffDeeds;

/**
 * 委託の月次一覧 (C-18): what everybody who worked here under a contract did in one month, for the city's owner of that contract. Patients stand as the numbers of
 * their check-ins. Whoever changes employers stands under each, with what they did while they worked for it.
 *
 * @param month in Japan, of the machine's clock
 * @param workers by employer and account
 * @param whole false where somebody did more than {@link Limits#STAFF_DEEDS} things, of which the newest are shown
 */
@Realizes(clauses = Clause.C18)
public record ContractMonth(YearMonth month, List<Worker> workers, boolean whole) {
    private static final Comparator<Worker> ORDER = Comparator.comparing(Worker::employer)
            .thenComparing(Worker::account)
            .thenComparing(Worker::begins);

    public ContractMonth {
        workers = List.copyOf(workers);
    }

    /** Where the deeds are. */
    @FunctionalInterface
    public interface Deeds<E extends Exception> {
        List<StaffDeeds.Done> of(String account, Instant from, Instant until) throws E;
    }

    /**
     * Somebody under a contract.
     *
     * @param employer as it is registered; empty where nobody said it (an account of the configuration)
     * @param begins first day of the contract
     * @param ends last one
     * @param deeds the newest first
     */
    public record Worker(
            String employer,
            String account,
            String person,
            LocalDate begins,
            Optional<LocalDate> ends,
            List<StaffDeeds.Done> deeds) {
        public Worker {
            deeds = List.copyOf(deeds);
        }

        /** How often they signed in. */
        public long signIns() {
            return deeds.stream()
                    .filter(one -> one.act() == Act.SIGNED_IN && one.outcome() == Outcome.DONE)
                    .count();
        }

        /** How many patients their deeds were about, each once. */
        public long patients() {
            return deeds.stream()
                    .flatMap(one -> one.patients().stream())
                    .distinct()
                    .count();
        }

        /** How often they were refused something. */
        public long refused() {
            return deeds.stream().filter(one -> one.outcome() != Outcome.DONE).count();
        }
    }

    /** What was registered of an account, and how long that was so. */
    private record Span(String account, Particulars said, Instant from, Instant until) {}

    /**
     * Puts it together.
     *
     * @param accounts all of the book
     * @param lines of the book, in any order
     */
    public static <E extends Exception> ContractMonth of(
            YearMonth month, List<Account> accounts, List<AccountAct> lines, Deeds<E> deeds) throws E {
        Instant begin = month.atDay(1).atStartOfDay(BusinessClock.JAPAN).toInstant();
        Instant end =
                month.plusMonths(1).atDay(1).atStartOfDay(BusinessClock.JAPAN).toInstant();
        List<Span> spans = accounts.stream()
                .flatMap(account -> spans(account, lines))
                .filter(span -> span.said().roles().contains(StaffRole.OUTSOURCED))
                .filter(span -> span.from().isBefore(end) && span.until().isAfter(begin))
                .filter(span -> isOf(month, span.said()))
                .toList();
        List<Worker> workers = new ArrayList<>();
        for (Span span : spans) {
            workers.add(worker(span, deeds.of(span.account(), later(begin, span.from()), earlier(end, span.until()))));
        }
        boolean whole = workers.stream().allMatch(one -> one.deeds().size() < Limits.STAFF_DEEDS);
        return new ContractMonth(month, workers.stream().sorted(ORDER).toList(), whole);
    }

    /** Of an account of the configuration the first is for ever back; what the book says of it counts from then on. */
    private static Stream<Span> spans(Account account, List<AccountAct> lines) {
        List<AccountAct> said = lines.stream()
                .filter(line -> line.account().equals(account.name())
                        && line.particulars().isPresent())
                .sorted(Comparator.comparingLong(AccountAct::number))
                .toList();
        if (said.isEmpty()) {
            return Stream.of(new Span(account.name(), account.particulars(), Instant.MIN, Instant.MAX));
        }
        return IntStream.range(0, said.size())
                .mapToObj(at -> new Span(
                        account.name(),
                        said.get(at).particulars().orElseThrow(),
                        said.get(at).at(),
                        at + 1 < said.size() ? said.get(at + 1).at() : Instant.MAX));
    }

    private static boolean isOf(YearMonth month, Particulars said) {
        return !said.begins().isAfter(month.atEndOfMonth())
                && said.ends().map(last -> !last.isBefore(month.atDay(1))).orElse(true);
    }

    private static Worker worker(Span span, List<StaffDeeds.Done> deeds) {
        Particulars said = span.said();
        return new Worker(said.employer().orElse(""), span.account(), said.person(), said.begins(), said.ends(), deeds);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

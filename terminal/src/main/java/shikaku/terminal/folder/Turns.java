package shikaku.terminal.folder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 順番: in which order waiting requests are taken, so that nobody's ten thousand files keep another's one waiting. The kinds take turns. Of single
 * inquiries, which change nothing, the oldest and the newest go in turn: who has just come is soon served, and who waits longest is never
 * passed over twice. Registrations go oldest first, because of two the later one counts; so do files that nobody understands.
 *
 * <p>Whose file it is cannot be told: all clients of a share use one account (interface.md §2.2).
 */
final class Turns<T> {
    private final Deque<T> inquiries = new ArrayDeque<>();
    private final Deque<T> registrations = new ArrayDeque<>();
    private final Deque<T> bulk = new ArrayDeque<>();
    private final Deque<T> others = new ArrayDeque<>();

    /** @param waiting the oldest first */
    Turns(List<T> waiting, Function<T, Optional<RequestKind>> kind) {
        waiting.forEach(one -> of(kind.apply(one)).addLast(one));
    }

    private Deque<T> of(Optional<RequestKind> kind) {
        return kind.map(known -> switch (known) {
                    case INQUIRY -> inquiries;
                    case REGISTRATION -> registrations;
                    case BULK_INQUIRY, BULK_INQUIRY_RESULT, BULK_REGISTRATION, BULK_REGISTRATION_RESULT -> bulk;
                })
                .orElse(others);
    }

    /** About one person each, and what nobody understands, which is as quickly answered. */
    List<T> singles() {
        List<T> order = new ArrayList<>();
        while (!inquiries.isEmpty() || !registrations.isEmpty() || !others.isEmpty()) {
            add(inquiries.pollFirst(), order);
            add(registrations.pollFirst(), order);
            add(inquiries.pollLast(), order);
            add(others.pollFirst(), order);
        }
        return order;
    }

    /** Bulk requests, which have hands of their own. */
    List<T> bulk() {
        return List.copyOf(bulk);
    }

    private static <T> void add(@Nullable T one, List<T> order) {
        if (one != null) {
            order.add(one);
        }
    }
}

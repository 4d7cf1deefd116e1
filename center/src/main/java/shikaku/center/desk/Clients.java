package shikaku.center.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import shikaku.center.Limits;
import shikaku.center.site.Issued;
import shikaku.center.watch.Tally;

/** 接続先: everybody who has a certificate of the site authority, those who need an operator first. */
public final class Clients {
    private static final Comparator<ClientRow> URGENT =
            Comparator.comparing(row -> row.state() != ClientRow.State.SOON && row.state() != ClientRow.State.EXPIRED);
    private static final Comparator<ClientRow> ORDER = URGENT.thenComparing(
                    row -> row.newest().code())
            .thenComparing(row -> row.newest().kind());

    private final Ledger ledger;
    private final Tally tally;
    private final Names names;
    private final InstantSource clock;
    private final Supplier<LocalDate> today;

    /** What the site authority issued. */
    @FunctionalInterface
    public interface Ledger {
        /** The earliest first. */
        List<Issued> issued() throws IOException;
    }

    /**
     * Shows a ledger.
     *
     * @param clock the real one, which certificates go by
     * @param today the business day, which the tally goes by
     */
    public Clients(Ledger ledger, Tally tally, Names names, InstantSource clock, Supplier<LocalDate> today) {
        this.ledger = ledger;
        this.tally = tally;
        this.names = names;
        this.clock = clock;
        this.today = today;
    }

    /**
     * 一覧.
     *
     * @param rows at most {@link Limits#ROWS_SHOWN}
     * @param all how many there are
     */
    public record Listed(List<ClientRow> rows, int all) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    private record Client(String kind, String code) {
        static Client of(Issued issued) {
            return new Client(issued.kind(), issued.code());
        }
    }

    /** All of them. */
    public Listed listed() throws IOException {
        Instant now = clock.instant();
        var byClient = ledger.issued().stream().collect(Collectors.groupingBy(Client::of));
        List<ClientRow> rows = byClient.values().stream()
                .map(each -> row(each, now))
                .sorted(ORDER)
                .toList();
        return new Listed(rows.stream().limit(Limits.ROWS_SHOWN).toList(), rows.size());
    }

    /** A withdrawn one counts only where there is no other. */
    private static Issued newest(List<Issued> ofOne) {
        return ofOne.reversed().stream()
                .filter(each -> !each.withdrawn())
                .findFirst()
                .orElseGet(ofOne::getLast);
    }

    private ClientRow row(List<Issued> ofOne, Instant now) {
        Issued newest = newest(ofOne);
        long opening = ofOne.stream()
                .filter(each -> !each.withdrawn() && now.isBefore(each.until()))
                .filter(each -> !each.equals(newest))
                .count();
        return ClientRow.of(
                newest,
                (int) opening,
                names.of(newest.code()),
                tally.caller(newest.kind() + "/" + newest.code()),
                now,
                today.get());
    }
}

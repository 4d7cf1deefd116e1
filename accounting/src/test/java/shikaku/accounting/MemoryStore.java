package shikaku.accounting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shikaku.accounting.intake.Arrival;
import shikaku.accounting.intake.DeliveryNumber;
import shikaku.accounting.intake.Filing;
import shikaku.accounting.intake.IntakeStore;
import shikaku.accounting.intake.LastTaken;
import shikaku.accounting.intake.OpenArrival;
import shikaku.accounting.intake.RefusedDelivery;
import shikaku.accounting.intake.Registration;
import shikaku.accounting.intake.Settlement;
import shikaku.accounting.intake.StoreName;
import shikaku.accounting.registration.RegistrationQueue;
import shikaku.message.Reason;

/** The store in memory, for tests; breaks on command, before or after what it was asked to keep is kept. */
public final class MemoryStore implements IntakeStore, RegistrationQueue {
    /** When the store breaks. */
    public enum Break {
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    public final FileOfPatients patients = new FileOfPatients();
    public final List<Arrival> arrivals = new ArrayList<>();
    public final List<RefusedDelivery> refused = new ArrayList<>();
    public final Map<Long, OpenArrival> open = new HashMap<>();
    public final List<Settlement> settlements = new ArrayList<>();
    public final List<String> refusedDecisions = new ArrayList<>();
    public boolean decidedByAnother;
    public final List<String> settled = new ArrayList<>();
    public final List<Break> breaks = new ArrayList<>();
    public final Map<Long, Instant> dueAt = new TreeMap<>();
    private final Map<Long, Pending> pending = new TreeMap<>();
    private final Map<StoreName, Long> lastTaken = new HashMap<>();
    private Optional<StoreName> counts = Optional.empty();
    private long versions;

    @Override
    public LastTaken lastTaken() {
        return new LastTaken(
                counts, counts.map(store -> lastTaken.getOrDefault(store, 0L)).orElse(0L));
    }

    @Override
    public void goOnWith(StoreName store) {
        counts = Optional.of(store);
    }

    private void take(DeliveryNumber number) {
        counts = Optional.of(number.store());
        lastTaken.put(number.store(), number.value());
    }

    @Override
    public void file(Arrival arrival) {
        breakIf(Break.BEFORE_COMMIT);
        take(arrival.delivery().number());
        arrivals.add(arrival);
        switch (arrival.filing()) {
            case Filing.WithPatient filed -> patients.add(filed.patient());
            case Filing.WithNewPatient filed -> patients.add(filed.patient());
            case Filing.WithClerk clerk -> {}
            case Filing.WithNobody nobody -> {}
        }
        arrival.registration().ifPresent(this::enqueue);
        breakIf(Break.AFTER_COMMIT);
    }

    @Override
    public Optional<OpenArrival> open(long arrival) {
        return Optional.ofNullable(open.get(arrival));
    }

    @Override
    public boolean settle(Settlement settlement) {
        if (decidedByAnother || open.remove(settlement.arrival()) == null) {
            return false;
        }
        settlements.add(settlement);
        settlement.registration().ifPresent(this::enqueue);
        return true;
    }

    @Override
    public void refuseDecision(long arrival, String clerk, Reason reason) {
        refusedDecisions.add(clerk + " " + arrival + " " + reason);
    }

    @Override
    public void refuse(RefusedDelivery delivery) {
        take(delivery.number());
        refused.add(delivery);
    }

    public void enqueue(Registration registration) {
        long patient = registration.patient().value();
        patients.registered(registration.patient(), registration.key());
        pending.put(patient, new Pending(registration, 0, ++versions));
        dueAt.put(patient, Instant.MIN);
    }

    @Override
    public List<Pending> due(Instant now, int most) {
        return pending.values().stream()
                .filter(one -> !dueAt.getOrDefault(number(one), Instant.MAX).isAfter(now))
                .limit(most)
                .toList();
    }

    @Override
    public void done(Pending one, Instant now) {
        pending.remove(number(one), one);
        settled.add("done " + number(one));
    }

    @Override
    public void postpone(Pending one, Instant until, Reason reason) {
        pending.put(number(one), new Pending(one.registration(), one.attempts() + 1, one.version()));
        dueAt.put(number(one), until);
    }

    @Override
    public void giveUp(Pending one, Instant now, Reason reason) {
        pending.remove(number(one), one);
        settled.add("given up " + number(one) + " " + reason);
    }

    private static long number(Pending one) {
        return one.registration().patient().value();
    }

    private void breakIf(Break when) {
        if (breaks.remove(when)) {
            throw new IllegalStateException("the store broke " + when);
        }
    }
}

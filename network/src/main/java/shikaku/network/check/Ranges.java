package shikaku.network.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 値の集まり: numbers as ranges, in order, with a gap between any two. */
record Ranges(List<Range> ranges) {

    /** Both ends belong to it. */
    record Range(BigInteger first, BigInteger last) {}

    static final Ranges NONE = new Ranges(List.of());

    Ranges {
        ranges = List.copyOf(ranges);
    }

    static Ranges of(BigInteger first, BigInteger last) {
        return new Ranges(List.of(new Range(first, last)));
    }

    static Ranges of(long first, long last) {
        return of(BigInteger.valueOf(first), BigInteger.valueOf(last));
    }

    static Ranges of(long one) {
        return of(one, one);
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The smallest number. */
    BigInteger first() {
        return ranges.getFirst().first();
    }

    boolean has(long number) {
        BigInteger value = BigInteger.valueOf(number);
        return ranges.stream()
                .anyMatch(each ->
                        each.first().compareTo(value) <= 0 && each.last().compareTo(value) >= 0);
    }

    Ranges and(Ranges other) {
        return ranges.size() == 1 && other.ranges.size() == 1 ? ofOne(other) : ofMany(other);
    }

    /** By far most questions are about one range within one other. */
    private Ranges ofOne(Ranges other) {
        Range mine = ranges.getFirst();
        Range its = other.ranges.getFirst();
        boolean beginsWithin = mine.first().compareTo(its.first()) >= 0;
        boolean endsWithin = mine.last().compareTo(its.last()) <= 0;
        if (beginsWithin && endsWithin) {
            return this;
        }
        BigInteger first = beginsWithin ? mine.first() : its.first();
        BigInteger last = endsWithin ? mine.last() : its.last();
        return first.compareTo(last) <= 0 ? of(first, last) : NONE;
    }

    private Ranges ofMany(Ranges other) {
        List<Range> both = new ArrayList<>(ranges.size() + other.ranges.size());
        int mine = 0;
        int its = 0;
        while (mine < ranges.size() && its < other.ranges.size()) {
            Range one = ranges.get(mine);
            Range two = other.ranges.get(its);
            BigInteger first = one.first().max(two.first());
            BigInteger last = one.last().min(two.last());
            if (first.compareTo(last) <= 0) {
                both.add(new Range(first, last));
            }
            if (one.last().compareTo(two.last()) < 0) {
                mine++;
            } else {
                its++;
            }
        }
        return new Ranges(both);
    }

    Ranges minus(Ranges other) {
        List<Range> left = new ArrayList<>();
        for (Range range : ranges) {
            BigInteger from = range.first();
            for (Range gone : other.ranges) {
                if (gone.last().compareTo(from) < 0 || gone.first().compareTo(range.last()) > 0) {
                    continue;
                }
                if (gone.first().compareTo(from) > 0) {
                    left.add(new Range(from, gone.first().subtract(BigInteger.ONE)));
                }
                from = gone.last().add(BigInteger.ONE);
            }
            if (from.compareTo(range.last()) <= 0) {
                left.add(new Range(from, range.last()));
            }
        }
        return new Ranges(left);
    }

    Ranges or(Ranges other) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(other.minus(this).ranges);
        all.sort(Comparator.comparing(Range::first));
        return new Ranges(joined(all));
    }

    /** Neighbours become one, so that equal sets of numbers are equal. */
    private static List<Range> joined(List<Range> sorted) {
        List<Range> joined = new ArrayList<>();
        for (Range next : sorted) {
            Range last = joined.isEmpty() ? next : joined.getLast();
            if (!joined.isEmpty() && last.last().add(BigInteger.ONE).equals(next.first())) {
                joined.removeLast();
                joined.add(new Range(last.first(), next.last()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}

package shikaku.terminal.checkin;

import java.util.ArrayList;
import java.util.List;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;

/** Remembers what was said of one card, and closes its face after so many failures. */
final class FakeCards implements FaceCards {
    boolean full;
    boolean tasks = true;
    int failuresLeft = 10;
    final List<ReaderAnswer> said = new ArrayList<>();
    final List<Octets> proven = new ArrayList<>();
    final List<Identification> contradicted = new ArrayList<>();

    @Override
    public Standing of(CheckInNumber number, Octets card) {
        return new Standing(failuresLeft > 0, tasks);
    }

    @Override
    public Standing said(CheckInNumber number, Octets card, ReaderAnswer answer) throws CheckInEnded {
        if (full) {
            throw new CheckInEnded(Reason.EVIDENCE_UNAVAILABLE);
        }
        said.add(answer);
        failuresLeft -= answer instanceof ReaderAnswer.NotMatched ? 1 : 0;
        return of(number, card);
    }

    @Override
    public void contradicted(CheckInNumber number, Identification how, Octets card) {
        contradicted.add(how);
    }

    @Override
    public void proven(CheckInNumber number, Octets card) {
        proven.add(card);
    }
}

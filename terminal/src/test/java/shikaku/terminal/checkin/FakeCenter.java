package shikaku.terminal.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.domain.Consents;
import shikaku.domain.Eligibility;
import shikaku.domain.InsuredCardQuery;
import shikaku.evidence.Hash;
import shikaku.evidence.Receipt;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.Proof;

/** A center that gives every session another nonce and can be dead at any step. */
final class FakeCenter implements CenterLine {
    Eligibility eligibility = new Eligibility.NotFound();
    Optional<String> failsAt = Optional.empty();
    Reason failsWith = Reason.CENTER_UNREACHABLE;
    final List<String> calls = new ArrayList<>();
    Optional<Octets> lastNonce = Optional.empty();
    Optional<Identification> identification = Optional.empty();
    Optional<Consents> consents = Optional.empty();

    @Override
    public CardSession openSession() throws CheckInEnded {
        call("openSession");
        byte[] nonce = new byte[32];
        nonce[0] = (byte) calls.size();
        lastNonce = Optional.of(Octets.of(nonce));
        return new CardSession(
                new SessionIdentifier("abcdefghijklmnopqrstuv"), Octets.of(nonce), List.of(Octets.of(nonce)));
    }

    @Override
    public Octets verify(SessionIdentifier session, Challenge challenge, Identification who) throws CheckInEnded {
        call("verify");
        identification = Optional.of(who);
        return Octets.of((byte) 3);
    }

    @Override
    public Answer inquireByCard(SessionIdentifier session, Proof proof, Identification who, Consents given)
            throws CheckInEnded {
        call("inquireByCard");
        identification = Optional.of(who);
        consents = Optional.of(given);
        return answer();
    }

    @Override
    public Answer inquireByDocument(InsuredCardQuery query, Consents given) throws CheckInEnded {
        call("inquireByDocument");
        consents = Optional.of(given);
        return answer();
    }

    private Answer answer() {
        return new Answer(
                eligibility,
                Optional.of(Reason.NO_COVERAGE_FOUND),
                Octets.of((byte) 4),
                new Receipt(0, 1, Hash.of(new byte[Hash.LENGTH])));
    }

    private void call(String name) throws CheckInEnded {
        if (failsAt.filter(name::equals).isPresent()) {
            throw new CheckInEnded(failsWith);
        }
        calls.add(name);
    }
}

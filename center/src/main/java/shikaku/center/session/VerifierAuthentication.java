package shikaku.center.session;

import java.time.InstantSource;
import java.util.Optional;
import shikaku.center.answer.Checked;
import shikaku.center.answer.Reply;
import shikaku.center.journal.Journal;
import shikaku.center.journal.Purpose;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.message.session.VerifierAuthenticationRequest;
import shikaku.message.session.VerifierAuthenticationResponse;

/** ④: answers a card's challenge as 検証機関, once a session, so that the card opens after face or 目視 without a PIN. */
@Realizes(arrows = Arrow.A4)
public final class VerifierAuthentication {
    private final CardSessionUse sessions;
    private final VerifierKey verifier;
    private final Journal journal;
    private final InstantSource clock;

    public VerifierAuthentication(CardSessionUse sessions, VerifierKey verifier, Journal journal, InstantSource clock) {
        this.sessions = sessions;
        this.verifier = verifier;
        this.journal = journal;
        this.clock = clock;
    }

    /** Signs; that the way of identification calls for it, the message itself has made sure. */
    public Reply<VerifierAuthenticationResponse> authenticate(
            InstitutionCode institution, VerifierAuthenticationRequest request) {
        return switch (sessions.asVerifier(
                request.sessionIdentifier(), institution, request.cardBinding(), request.identityMethod())) {
            case Checked.Refused<CardSession>(var reason) ->
                new Reply.Refused<>(
                        reason,
                        journal.keep(identified(
                                Purpose.ELIGIBILITY.refused(clock, Act.VERIFIER_SIGNED, institution, reason),
                                request)));
            case Checked.Passed<CardSession> passed -> sign(institution, request);
        };
    }

    private Reply<VerifierAuthenticationResponse> sign(
            InstitutionCode institution, VerifierAuthenticationRequest request) {
        var signature = verifier.sign(request.cardChallenge(), request.cardBinding());
        var record = Purpose.ELIGIBILITY.done(clock, Act.VERIFIER_SIGNED, institution);
        return new Reply.Given<>(
                new VerifierAuthenticationResponse(signature), journal.keep(identified(record, request)));
    }

    private static EvidenceRecord identified(EvidenceRecord record, VerifierAuthenticationRequest request) {
        EvidenceRecord by = record.withIdentity(request.identityMethod(), Optional.of(request.answeredBy()));
        return SessionMark.on(by, request.sessionIdentifier());
    }
}

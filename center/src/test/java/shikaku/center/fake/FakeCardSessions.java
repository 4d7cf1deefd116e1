package shikaku.center.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.center.session.CardSession;
import shikaku.center.session.CardSessions;
import shikaku.center.session.SpentNonce;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;

/** Card sessions in memory. */
public final class FakeCardSessions implements CardSessions {
    private final Map<SessionIdentifier, CardSession> sessions = new LinkedHashMap<>();
    private final Map<SessionIdentifier, IdentityMethod> methods = new HashMap<>();

    @Override
    public void open(CardSession session) {
        sessions.put(session.identifier(), session);
    }

    @Override
    public int usable(InstitutionCode institution, Instant now) {
        return (int) sessions.values().stream()
                .filter(session -> session.institution().equals(institution) && !session.expiredAt(now))
                .filter(session -> session.nonceSpent().isEmpty())
                .count();
    }

    @Override
    public Optional<SessionIdentifier> longestUntouched(InstitutionCode institution, Instant now) {
        return sessions.values().stream()
                .filter(session -> session.institution().equals(institution) && untouched(session, now))
                .min(Comparator.comparing(CardSession::opened))
                .map(CardSession::identifier);
    }

    @Override
    public void end(SessionIdentifier identifier, Instant now) {
        find(identifier)
                .filter(session -> untouched(session, now))
                .map(session -> new CardSession(
                        identifier,
                        session.institution(),
                        session.holderNonce(),
                        session.opened(),
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .ifPresent(this::open);
    }

    private static boolean untouched(CardSession session, Instant now) {
        return !session.expiredAt(now)
                && session.verifierSpent().isEmpty()
                && session.nonceSpent().isEmpty();
    }

    @Override
    public Optional<CardSession> spendVerifier(
            SessionIdentifier identifier,
            InstitutionCode institution,
            Octets cardBinding,
            IdentityMethod method,
            Instant now) {
        return fresh(identifier, institution, now)
                .filter(session -> session.verifierSpent().isEmpty())
                .filter(session -> methods.put(identifier, method) == null)
                .map(session -> put(session, Optional.of(now), Optional.of(cardBinding), Optional.empty()));
    }

    @Override
    public Optional<SpentNonce> spendNonce(
            SessionIdentifier identifier,
            InstitutionCode institution,
            Octets cardBinding,
            Duration doubted,
            Instant now) {
        return fresh(identifier, institution, now)
                .map(session -> put(session, session.verifierSpent(), session.cardBinding(), Optional.of(now)))
                .map(session -> new SpentNonce(session, elsewhere(session, cardBinding, doubted)));
    }

    private Optional<SpentNonce.Opening> elsewhere(CardSession own, Octets card, Duration doubted) {
        Instant since = own.opened().minus(doubted);
        return sessions.values().stream()
                .filter(other -> !other.identifier().equals(own.identifier()))
                .filter(other -> other.cardBinding().filter(card::equals).isPresent())
                .filter(other -> !other.verifierSpent().orElseThrow().isBefore(since))
                .min(Comparator.comparing(
                        (CardSession other) -> other.nonceSpent().isPresent()))
                .map(other -> new SpentNonce.Opening(
                        Optional.ofNullable(methods.get(other.identifier())).orElseThrow(),
                        other.nonceSpent().isPresent()));
    }

    @Override
    public Optional<CardSession> find(SessionIdentifier identifier) {
        return Optional.ofNullable(sessions.get(identifier));
    }

    @Override
    public void forgetExpiredBefore(Instant then) {
        sessions.values().removeIf(session -> session.expires().isBefore(then));
    }

    private Optional<CardSession> fresh(SessionIdentifier identifier, InstitutionCode institution, Instant now) {
        return find(identifier)
                .filter(session -> session.institution().equals(institution))
                .filter(session ->
                        !session.expiredAt(now) && session.nonceSpent().isEmpty());
    }

    private CardSession put(
            CardSession session,
            Optional<Instant> verifierSpent,
            Optional<Octets> cardBinding,
            Optional<Instant> nonceSpent) {
        var changed = new CardSession(
                session.identifier(),
                session.institution(),
                session.holderNonce(),
                session.opened(),
                session.expires(),
                verifierSpent,
                cardBinding,
                Optional.ofNullable(methods.get(session.identifier())),
                nonceSpent);
        sessions.put(session.identifier(), changed);
        return changed;
    }
}

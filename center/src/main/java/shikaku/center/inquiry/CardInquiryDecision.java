package shikaku.center.inquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import shikaku.center.answer.Checked;
import shikaku.center.registry.Registry;
import shikaku.center.session.CardSession;
import shikaku.center.session.CardSessionUse;
import shikaku.certificate.path.HolderVerdict;
import shikaku.certificate.proof.HolderProof;
import shikaku.domain.Consents;
import shikaku.domain.Eligibility;
import shikaku.domain.EligibilityDecision;
import shikaku.domain.Holding;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.session.CardInquiry;

/** ⑤′⑥⑦, the decision: from a holder's certificate and signature to what may be said about a person, in one fixed order. */
@Realizes(
        arrows = {Arrow.A5_PROOF, Arrow.A6, Arrow.A7},
        clauses = {Clause.C1, Clause.C10})
public final class CardInquiryDecision {
    private final ConfirmationDates dates;
    private final ConsentTimes consents;
    private final BiFunction<byte[], Instant, HolderVerdict> certificates;
    private final CardSessionUse sessions;
    private final Registry registry;
    private final InstantSource clock;

    /**
     * @param certificates validates a certificate of any bytes, as {@code HolderCertificateValidator} does
     * @param clock the real one: certificates know no other day
     */
    public CardInquiryDecision(
            ConfirmationDates dates,
            ConsentTimes consents,
            BiFunction<byte[], Instant, HolderVerdict> certificates,
            CardSessionUse sessions,
            Registry registry,
            InstantSource clock) {
        this.dates = dates;
        this.consents = consents;
        this.certificates = certificates;
        this.sessions = sessions;
        this.registry = registry;
        this.clock = clock;
    }

    /** The order of the center. What a step refuses, no later step sees; after the last one nothing that was not consented to is left. */
    Checked<CardVerdict> decide(InstitutionCode institution, CardInquiry inquiry) {
        return dates.check(inquiry.qualificationConfirmationDate())
                .then(date -> consents.check(inquiry.consentTime()))
                // length limits, form, purpose, policy, trust, validity, revocation ⑥
                .then(given ->
                        Holder.of(certificates.apply(inquiry.holderCertificate().toByteArray(), clock.instant())))
                .then(holder -> provenBySignature(holder, institution, inquiry))
                .then(proven -> Checked.passed(
                        new CardVerdict(coverage(proven.holder(), inquiry).cut(inquiry.consents()), proven.method())));
    }

    /** The card must be the one that we opened, if we did, and the signature over our nonce; asking for the nonce takes it, so a second try with it fails whatever it brings. */
    private Checked<Proven> provenBySignature(Holder holder, InstitutionCode institution, CardInquiry inquiry) {
        Octets certificate = inquiry.holderCertificate();
        return sessions.nonce(inquiry.sessionIdentifier(), institution, certificate, inquiry.identityMethod())
                .then(turn ->
                        Checked.when(turn.session().isForHolderOf(certificate), turn, Reason.SESSION_CARD_CHANGED))
                .then(turn -> Checked.when(
                        signed(holder, turn.session(), inquiry),
                        new Proven(holder, turn.method()),
                        Reason.SIGNATURE_WRONG));
    }

    /** Who has proven to be the holder, and how the person was identified as far as the center can vouch for it. */
    private record Proven(Holder holder, IdentityMethod method) {}

    private static boolean signed(Holder holder, CardSession session, CardInquiry inquiry) {
        return HolderProof.isValid(
                holder.key(),
                session.holderNonce().toByteArray(),
                session.identifier().value(),
                inquiry.holderSignature().toByteArray());
    }

    private Verdict coverage(Holder holder, CardInquiry inquiry) {
        List<Holding> holdings = registry.heldBy(holder.serial());
        Eligibility eligibility = EligibilityDecision.byCard(holdings, inquiry.qualificationConfirmationDate());
        Optional<Reason> remark = Verdict.remarkOn(eligibility, Reason.PERSON_NOT_REGISTERED);
        Verdict verdict = Verdict.of(eligibility, holdings, remark.or(holder::inGrace))
                .with(EligibilityDecision.besidesByCard(holdings, inquiry.qualificationConfirmationDate()));
        // An expired certificate serves for eligibility alone (rules.md §4.8), whatever was consented to.
        return holder.inGrace().isPresent() ? verdict.cut(Consents.NONE) : verdict;
    }
}

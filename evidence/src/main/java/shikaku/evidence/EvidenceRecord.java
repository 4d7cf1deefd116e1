package shikaku.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * One record of the operation log (操作ログ). Never an image, a PIN, a name or an insured number: the patient stands as an opaque id.
 *
 * @param when the moment
 * @param act what was done
 * @param who code of the institution, insurer or account that did it
 * @param whom opaque id of the person concerned
 * @param where program or place, such as {@code center} or {@code terminal-kobe/desk}
 * @param why purpose, such as {@code eligibility}
 * @param identityMethod how the person's identity was proven
 * @param answeredBy who answered at the kiosk
 * @param items names of the items that were disclosed or registered, not their values
 * @param consents what the person consented to
 * @param outcome how it ended
 * @param reason code of the Reason when it was refused or failed
 */
@Realizes(clauses = Clause.C17)
public record EvidenceRecord(
        Instant when,
        Act act,
        String who,
        Optional<String> whom,
        String where,
        String why,
        Optional<IdentityMethod> identityMethod,
        Optional<AnsweredBy> answeredBy,
        List<String> items,
        Optional<Consents> consents,
        Outcome outcome,
        Optional<String> reason) {

    /** Version of the encoding, the first thing a reader of many years later needs. */
    private static final String VERSION = "1";

    /** @throws IllegalArgumentException when a text is longer than {@link Limits#TEXT} or not Unicode */
    public EvidenceRecord {
        items = List.copyOf(items);
        if (items.size() > Limits.ITEMS) {
            throw new IllegalArgumentException("more than " + Limits.ITEMS + " items");
        }
        items.forEach(EvidenceRecord::requireText);
        List.of(who, where, why).forEach(EvidenceRecord::requireText);
        whom.ifPresent(EvidenceRecord::requireText);
        reason.ifPresent(EvidenceRecord::requireText);
    }

    /** A record without person, identity and consents; the {@code with…} methods add them. */
    public static EvidenceRecord of(Instant when, Act act, String who, String where, String why, Outcome outcome) {
        return new EvidenceRecord(
                when,
                act,
                who,
                Optional.empty(),
                where,
                why,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                outcome,
                Optional.empty());
    }

    /** The same about this person (opaque id). */
    public EvidenceRecord withWhom(String id) {
        return new EvidenceRecord(
                when,
                act,
                who,
                Optional.of(id),
                where,
                why,
                identityMethod,
                answeredBy,
                items,
                consents,
                outcome,
                reason);
    }

    /** The same with how the person was identified and who answered. */
    public EvidenceRecord withIdentity(IdentityMethod method, Optional<AnsweredBy> by) {
        return new EvidenceRecord(
                when, act, who, whom, where, why, Optional.of(method), by, items, consents, outcome, reason);
    }

    /** The same with the names of the items concerned and the consents they passed under. */
    public EvidenceRecord withItems(List<String> names, Optional<Consents> given) {
        return new EvidenceRecord(
                when, act, who, whom, where, why, identityMethod, answeredBy, names, given, outcome, reason);
    }

    /** The same, ended for this reason. */
    public EvidenceRecord withReason(String code) {
        return new EvidenceRecord(
                when,
                act,
                who,
                whom,
                where,
                why,
                identityMethod,
                answeredBy,
                items,
                consents,
                outcome,
                Optional.of(code));
    }

    /** The canonical encoding: one line of JSON, members sorted by name, absent ones left out. This is what is hashed. */
    public String canonical() {
        return canonical(Optional.empty());
    }

    /** The same with another log's head that this program saw. */
    String canonical(Optional<SeenHead> seen) {
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("v", VERSION);
        members.put("when", when.toString());
        members.put("act", act.name());
        members.put("who", who);
        whom.ifPresent(id -> members.put("whom", id));
        members.put("where", where);
        members.put("why", why);
        identityMethod.ifPresent(method -> members.put("identity", method.name()));
        answeredBy.ifPresent(by -> members.put("answeredBy", by.name()));
        members.put("items", items);
        consents.ifPresent(given -> members.put("consents", names(given)));
        members.put("outcome", outcome.name());
        reason.ifPresent(code -> members.put("reason", code));
        seen.ifPresent(other -> members.put("seen", other.text()));
        return CanonicalJson.write(members);
    }

    private static List<String> names(Consents given) {
        return java.util.stream.Stream.of(
                        Optional.of("limitCertificate").filter(name -> given.limitCertificate()),
                        Optional.of("specificDisease").filter(name -> given.specificDisease()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void requireText(String text) {
        if (text.length() > Limits.TEXT) {
            throw new IllegalArgumentException("a text of a record has at most " + Limits.TEXT + " characters");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a text of a record is Unicode");
        }
    }
}

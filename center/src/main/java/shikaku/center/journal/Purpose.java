package shikaku.center.journal;

import java.time.InstantSource;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.InstitutionCode;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;

/** Why something is done at the center (利用目的), as the evidence has it, and the beginning of its records. */
public enum Purpose {
    /** 資格確認. */
    ELIGIBILITY("eligibility"),
    /** 緊急時の検索. */
    EMERGENCY("emergency-search"),
    /** 照会番号の登録. */
    REFERENCE_NUMBER("reference-number"),
    /** 保険者による資格の登録. */
    COVERAGE("coverage-registration"),
    /** Nobody knows: the request asked for nothing that there is. */
    UNKNOWN("request");

    private static final String PLACE = "center";

    private final String text;

    Purpose(String text) {
        this.text = text;
    }

    /** The record of something done. */
    public EvidenceRecord done(InstantSource clock, Act act, String who) {
        return EvidenceRecord.of(clock.instant(), act, who, PLACE, text, Outcome.DONE);
    }

    /** The record of something done by an institution. */
    public EvidenceRecord done(InstantSource clock, Act act, InstitutionCode who) {
        return done(clock, act, who(who));
    }

    /** The record of a refusal. */
    public EvidenceRecord refused(InstantSource clock, Act act, String who, Reason reason) {
        return refused(clock, act, who, reason, 1);
    }

    /** The record of as many refusals of one kind. */
    EvidenceRecord refused(InstantSource clock, Act act, String who, Reason reason, int times) {
        String why = times == 1 ? text : text + ", " + times + " times";
        return EvidenceRecord.of(clock.instant(), act, who, PLACE, why, Outcome.REFUSED)
                .withReason(reason.code());
    }

    /** The record of a refusal to an institution. */
    public EvidenceRecord refused(InstantSource clock, Act act, InstitutionCode who, Reason reason) {
        return refused(clock, act, who(who), reason);
    }

    /** What an institution asks the center, its terminal asks. */
    public static String who(InstitutionCode who) {
        return new SiteClient(who.digits(), SiteRole.TERMINAL).name();
    }
}

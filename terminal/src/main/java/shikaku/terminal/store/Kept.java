package shikaku.terminal.store;

import static shikaku.terminal.DeskWords.WORDS;

import java.util.List;
import java.util.function.Function;
import shikaku.message.Sentence;

/** 保管の一覧: what a terminal keeps, where, how, and until when; {@code docs/keeping.md} is printed from it. What stands in no row here has no table in the store. */
public enum Kept {
    RESULTS(List.of("check_in", "delivery"), WORDS.sentence("kept.results"), How.SEALED, _ -> close()),
    OWED_REGISTRATIONS(
            List.of("registration"),
            WORDS.sentence("kept.registrations"),
            How.SEALED,
            keeping -> WORDS.sentence("kept.until.registrations", keeping.registrationDays(), keeping.listedDays())),
    UNCONFIRMED(
            List.of("unconfirmed"),
            WORDS.sentence("kept.unconfirmed"),
            How.SEALED,
            keeping -> WORDS.sentence("kept.until.unconfirmed", keeping.askAgainDays(), keeping.listedDays())),
    IN_ADVANCE(
            List.of("in_advance"),
            WORDS.sentence("kept.in-advance"),
            How.SEALED,
            _ -> WORDS.sentence("kept.until.visit")),
    FACE_COUNTS(List.of("face_card"), WORDS.sentence("kept.faces"), How.KEYED_MARK, _ -> unbounded()),
    IDENTITY(List.of("store", "kiosk_browser"), WORDS.sentence("kept.identity"), How.NOT_PERSONAL, _ -> unbounded()),
    ACCOUNTS(List.of("account_act"), WORDS.sentence("kept.accounts"), How.STAFF, _ -> unbounded()),
    EVIDENCE(
            List.of("evidence_leaf", "evidence_head", "evidence_writer", "evidence_checkpoint"),
            WORDS.sentence("kept.evidence"),
            How.NOT_PERSONAL,
            _ -> unbounded());

    private final List<String> tables;
    private final Sentence what;
    private final How how;
    private final Function<Keeping, Sentence> until;

    Kept(List<String> tables, Sentence what, How how, Function<Keeping, Sentence> until) {
        this.tables = tables;
        this.what = what;
        this.how = how;
        this.until = until;
    }

    /** Of the store's file. */
    public List<String> tables() {
        return tables;
    }

    public Sentence what() {
        return what;
    }

    public Sentence how() {
        return how.words;
    }

    /** When it goes, where a site keeps things for so long. */
    public Sentence until(Keeping keeping) {
        return until.apply(keeping);
    }

    private static Sentence close() {
        return WORDS.sentence("kept.until.close");
    }

    private static Sentence unbounded() {
        return WORDS.sentence("kept.until.never");
    }

    private enum How {
        SEALED(WORDS.sentence("kept.how.sealed")),
        KEYED_MARK(WORDS.sentence("kept.how.keyed-mark")),
        NOT_PERSONAL(WORDS.sentence("kept.how.nothing-personal")),
        STAFF(WORDS.sentence("kept.how.staff"));

        private final Sentence words;

        How(Sentence words) {
            this.words = words;
        }
    }
}

package shikaku.accounting.patient;

import static shikaku.accounting.AccountingWords.WORDS;

import shikaku.message.Sentence;

/** 確認事項: what a clerk must look at before a result is settled. */
public enum OpenQuestion {
    /** Two or more patients fit; nobody is chosen. */
    SEVERAL_FIT,
    /** The person holds more than one coverage on the day; none is taken before a clerk has chosen. */
    SEVERAL_COVERAGES,
    /** The 照会番号 names several patients, or one with another 生年月日, or with another name where more speaks against it. */
    NUMBER_CONTRADICTS,
    /** The center gave back a 照会番号 that this clinic's file does not have. */
    NUMBER_UNKNOWN,
    /** Kana and birthdate fit one patient, sex or 枝番 says it is another person. */
    PERSON_CONTRADICTS,
    /** Somebody has this birthdate and the result has no kana to tell them apart. */
    NO_KANA,
    /** The chart's name and the result's cannot be the same. */
    NAME_DIFFERS,
    /** The chart's name and the result's are the same in other writing. */
    NAME_WRITTEN_DIFFERENTLY,
    /** The chart's name has a ● or what stands for one, and so has the result's. */
    NAME_NOT_WRITTEN,
    /** 負担割合 is not in the result and cannot be derived. */
    SHARE_NOT_SENT;

    private final Sentence words;

    OpenQuestion() {
        this.words = WORDS.sentence("question." + name());
    }

    /** What the clerk is asked. */
    public Sentence words() {
        return words;
    }
}

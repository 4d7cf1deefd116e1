package shikaku.accounting.patient;

/** 確認事項: what a clerk must look at before a result is settled. */
public enum OpenQuestion {
    /** Two or more patients fit; nobody is chosen. */
    SEVERAL_FIT("患者が一人に決まりません。候補から選んでください。", "More than one patient fits. Choose one."),
    /** The person holds more than one coverage on the day; none is taken before a clerk has chosen. */
    SEVERAL_COVERAGES(
            "資格が二つ以上あります。どれを使うか患者に確かめ、患者のページで選んでください（台帳は変えていません）。",
            "There is more than one coverage. Ask the patient which to use and choose it on the patient's page; the chart was left as it was."),
    /** The 照会番号 names several patients, or one with another 生年月日, or with another name where more speaks against it. */
    NUMBER_CONTRADICTS(
            "照会番号の患者と、届いた方の生年月日・氏名などが合いません。別人の情報でないか確かめてください。",
            "The reference number's patient has another birthdate or name. Make sure this is not somebody else."),
    /** The center gave back a 照会番号 that this clinic's file does not have. */
    NUMBER_UNKNOWN(
            "台帳にない照会番号が付いていました。古い番号でないか確かめてください。",
            "The reference number is not in our file. See whether it is an old one."),
    /** Kana and birthdate fit one patient, sex or 枝番 says it is another person. */
    PERSON_CONTRADICTS(
            "カナ氏名と生年月日は同じですが、性別または枝番が違います。別人でないか確かめてください。",
            "Kana and birthdate fit, but sex or branch number differs. Make sure this is not somebody else."),
    /** Somebody has this birthdate and the result has no kana to tell them apart. */
    NO_KANA("カナ氏名がないため照合できません。候補から選んでください。", "There is no kana name to match by. Choose the patient."),
    /** The chart's name and the result's cannot be the same. */
    NAME_DIFFERS(
            "届いた氏名が台帳と違います。本人に確かめてください（台帳は変えていません）。",
            "The name differs from the chart. Ask the patient; the chart was left as it was."),
    /** The chart's name and the result's are the same in other writing. */
    NAME_WRITTEN_DIFFERENTLY(
            "届いた氏名は台帳と書き方だけが違います（異体字・全角半角など）。台帳は変えていません。",
            "The name is only written differently than in the chart, which was left as it was."),
    /** The chart's name has a ● or what stands for one, and so has the result's. */
    NAME_NOT_WRITTEN(
            "氏名に読めない字（●など）があります。正しい字を本人に確かめて、患者の画面で台帳に入れてください。",
            "The name has an unreadable letter (such as ●). Ask the patient for the right letter and type it on the patient's page."),
    /** 負担割合 is not in the result and cannot be derived. */
    SHARE_NOT_SENT("負担割合が届いていません。証で確かめてください。", "The share was not sent. See the patient's certificate.");

    private final String japanese;
    private final String english;

    OpenQuestion(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    public String japanese() {
        return japanese;
    }

    public String english() {
        return english;
    }
}

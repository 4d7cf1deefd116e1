package shikaku.accounting.chart;

import shikaku.message.Sentence;

/** 台帳の項目, in the order in which a clerk reads them. */
public enum ChartItem {
    NAME(Group.PERSON, Form.WORDS, "氏名", "Name"),
    KANA(Group.PERSON, Form.WORDS, "氏名カナ", "Kana"),
    OTHER_NAME(Group.PERSON, Form.WORDS, "氏名（その他）", "Other name"),
    OTHER_KANA(Group.PERSON, Form.WORDS, "氏名カナ（その他）", "Other kana"),
    SEX(Group.PERSON, Form.CODE, "性別", "Sex"),
    BIRTHDATE(Group.PERSON, Form.CODE, "生年月日", "Born"),
    POST_NUMBER(Group.HOME, Form.CODE, "郵便番号", "Post number"),
    ADDRESS(Group.HOME, Form.WORDS, "住所", "Address"),
    INSURER(Group.INSURANCE, Form.CODE, "保険者番号", "Insurer's number"),
    INSURER_NAME(Group.INSURANCE, Form.WORDS, "保険者名称", "Insurer"),
    SYMBOL(Group.INSURANCE, Form.CODE, "記号", "Symbol"),
    NUMBER(Group.INSURANCE, Form.CODE, "番号", "Number"),
    BRANCH(Group.INSURANCE, Form.CODE, "枝番", "Branch number"),
    CLASSIFICATION(Group.INSURANCE, Form.CODE, "被保険者証区分", "Kind of document"),
    RELATION(Group.INSURANCE, Form.CODE, "本人・家族の別", "Insured or family"),
    INSURED_NAME(Group.INSURANCE, Form.WORDS, "被保険者氏名", "Insured person"),
    VALID_FROM(Group.INSURANCE, Form.CODE, "有効開始年月日", "Valid from"),
    VALID_TO(Group.INSURANCE, Form.CODE, "有効終了年月日", "Valid until"),
    SHARE(Group.INSURANCE, Form.CODE, "負担割合", "Share");

    private final Group group;
    private final Form form;
    private final Sentence label;

    ChartItem(Group group, Form form, String japanese, String english) {
        this.group = group;
        this.form = form;
        this.label = new Sentence(japanese, english);
    }

    public Sentence label() {
        return label;
    }

    /** Whether it tells who the person is, by which results are matched with patients. */
    public boolean ofPerson() {
        return group == Group.PERSON;
    }

    /** Whether it belongs to the insurance, and goes with it. */
    boolean ofInsurance() {
        return group == Group.INSURANCE;
    }

    /** Whether two ways of writing it may mean the same; of a code every character counts, also its width (rules.md §4.2). */
    boolean words() {
        return form == Form.WORDS;
    }

    private enum Group {
        PERSON,
        HOME,
        INSURANCE
    }

    private enum Form {
        WORDS,
        CODE
    }
}

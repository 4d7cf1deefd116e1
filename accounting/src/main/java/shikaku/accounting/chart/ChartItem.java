package shikaku.accounting.chart;

import static shikaku.accounting.AccountingWords.WORDS;

import java.util.Optional;
import shikaku.message.Sentence;

/** 台帳の項目, in the order in which a clerk reads them. */
public enum ChartItem {
    NAME(Group.PERSON, Form.WORDS),
    KANA(Group.PERSON, Form.WORDS),
    OTHER_NAME(Group.PERSON, Form.WORDS),
    OTHER_KANA(Group.PERSON, Form.WORDS),
    SEX(Group.PERSON, Form.CODE),
    BIRTHDATE(Group.PERSON, Form.CODE),
    POST_NUMBER(Group.HOME, Form.CODE),
    ADDRESS(Group.HOME, Form.WORDS),
    INSURER(Group.INSURANCE, Form.CODE),
    INSURER_NAME(Group.INSURANCE, Form.WORDS),
    SYMBOL(Group.INSURANCE, Form.CODE),
    NUMBER(Group.INSURANCE, Form.CODE),
    BRANCH(Group.INSURANCE, Form.CODE),
    CLASSIFICATION(Group.INSURANCE, Form.CODE),
    RELATION(Group.INSURANCE, Form.CODE),
    INSURED_NAME(Group.INSURANCE, Form.WORDS),
    VALID_FROM(Group.INSURANCE, Form.CODE),
    VALID_TO(Group.INSURANCE, Form.CODE),
    SHARE(Group.INSURANCE, Form.CODE);

    private final Group group;
    private final Form form;
    private final Sentence label;

    ChartItem(Group group, Form form) {
        this.group = group;
        this.form = form;
        this.label = WORDS.sentence("item." + name());
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

    /** Whether ● on either side may stand for what the other has in its place; the rest is the same, of a code character by character. */
    boolean mayBeTheSame(String one, String other) {
        return words() ? Mask.mayBeTheSame(one, other) : Mask.mayBeTheSameCode(one, other);
    }

    /** What the chart has with its ● written as they were told; empty where they were not. */
    Optional<String> filled(String masked, String whole) {
        return words()
                ? Mask.filled(masked, whole)
                : Optional.of(whole).filter(told -> !Mask.in(told) && mayBeTheSame(masked, told));
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

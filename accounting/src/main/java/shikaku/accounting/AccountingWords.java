package shikaku.accounting;

import shikaku.message.Words;

/** 医事会計のことば: what code says on the pages of accounting ({@code words/accounting_*.properties}). */
public final class AccountingWords {
    /** The name of the bundle, for the pages. */
    static final String NAME = "accounting";

    public static final Words WORDS = Words.of(NAME);

    private AccountingWords() {}
}

package shikaku.accounting.web;

import shikaku.accounting.Limits;

/**
 * One page of a month's list.
 *
 * @param page from 1
 * @param all visits of the whole list
 */
record MonthPage(int page, int all) {
    public int pages() {
        return Math.clamp(Math.ceilDiv(all, Limits.MONTH_ROWS), 1, Limits.MONTH_PAGES);
    }

    public int first() {
        return (page - 1) * Limits.MONTH_ROWS + 1;
    }

    public int last() {
        return Math.min(page * Limits.MONTH_ROWS, all);
    }

    public int rows() {
        return Limits.MONTH_ROWS;
    }
}

package shikaku.accounting.web;

import java.util.List;
import java.util.Optional;
import shikaku.accounting.Limits;
import shikaku.accounting.store.PostgresSearch;

/**
 * One page of what a search found.
 *
 * @param page from 1
 */
record FoundView(PostgresSearch.Found found, int page) {
    public int all() {
        return found.all();
    }

    public List<PatientView> patients() {
        return found.patients().stream()
                .map(patient -> PatientView.of(patient, Optional.empty()))
                .toList();
    }

    public int pages() {
        return Math.min(Math.ceilDiv(found.all(), Limits.SEARCH_ROWS), Limits.SEARCH_PAGES);
    }

    public int rows() {
        return Limits.SEARCH_ROWS;
    }

    /** How many can be shown at most. */
    public int most() {
        return Limits.SEARCH_ROWS * Limits.SEARCH_PAGES;
    }

    @Override
    public String toString() {
        return "FoundView[" + page + "]";
    }
}

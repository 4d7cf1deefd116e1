package shikaku.terminal.center;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.XmlMessage;
import shikaku.message.item.BeyondTheAnnex;
import shikaku.message.item.BulkMessage;
import shikaku.message.item.ItemAllowList;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.ItemsDeed;
import shikaku.terminal.store.Ledger;

/** 結合できる情報項目: takes out of whatever leaves or arrives what the site's list does not name, and records that it did. */
@Realizes(clauses = Clause.C21)
public final class AllowedItems implements UnaryOperator<XmlMessage> {
    private static final Logger LOG = LoggerFactory.getLogger(AllowedItems.class);

    private final ItemAllowList list;
    private final Ledger ledger;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public AllowedItems(ItemAllowList list, Ledger ledger) {
        this.list = list;
        this.ledger = ledger;
    }

    @Override
    public XmlMessage apply(XmlMessage message) {
        var filtered = list.filter(message);
        record(filtered.dropped());
        return filtered.message();
    }

    /** What of a bulk message may cross, without a record, for one of many people. */
    ItemAllowList.Filtered filtered(XmlMessage message, BulkMessage kind) {
        return list.filter(message, kind);
    }

    /**
     * Records what was taken out: every time what nobody knows, which may be an attempt; once a run of the program what every center of the
     * real interface sends beyond this annex, or no attempt would be seen among it.
     */
    void record(Collection<String> dropped) {
        List<String> strangers =
                dropped.stream().filter(place -> !BeyondTheAnnex.knows(place)).toList();
        List<String> news = dropped.stream()
                .filter(BeyondTheAnnex::knows)
                .filter(known::add)
                .toList();
        if (!strangers.isEmpty()) {
            write(ItemsDeed.refused(strangers));
        }
        if (!news.isEmpty()) {
            write(ItemsDeed.notListed(news));
        }
    }

    private void write(Deed deed) {
        try {
            ledger.write(deed);
        } catch (SQLException full) {
            // What was taken out is out either way.
            LOG.error("an item was dropped and that could not be written down: {}", full.getErrorCode());
        }
    }
}

package shikaku.terminal.center;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.item.ItemAllowList;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** 結合できる情報項目: takes out of whatever leaves or arrives what the site's list does not name, and records that it did. */
@Realizes(clauses = Clause.C21)
public final class AllowedItems implements UnaryOperator<XmlMessage> {
    private static final Logger LOG = LoggerFactory.getLogger(AllowedItems.class);

    private final ItemAllowList list;
    private final Ledger ledger;

    public AllowedItems(ItemAllowList list, Ledger ledger) {
        this.list = list;
        this.ledger = ledger;
    }

    @Override
    public XmlMessage apply(XmlMessage message) {
        var filtered = list.filter(message);
        if (!filtered.dropped().isEmpty()) {
            recordDropped();
        }
        return filtered.message();
    }

    /** The same without a record, for one of many people. */
    ItemAllowList.Filtered filtered(XmlMessage message) {
        return list.filter(message);
    }

    /** Records that something was taken out. */
    void recordDropped() {
        try {
            ledger.write(Deed.refused(Deed.TERMINAL, Optional.empty(), Reason.ITEM_NOT_ALLOWED));
        } catch (SQLException full) {
            // What was taken out is out either way.
            LOG.error("an item was dropped and that could not be written down: {}", full.getErrorCode());
        }
    }
}

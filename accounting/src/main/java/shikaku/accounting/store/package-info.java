/** 保存 in PostgreSQL: what is written together is one transaction, with its row of evidence. */
@NullMarked
package shikaku.accounting.store;

import org.jspecify.annotations.NullMarked;

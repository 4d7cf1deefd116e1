/** 操作の証跡: what was done to whose data, by whom, when; in the same transaction as what was done. */
@NullMarked
package shikaku.accounting.evidence;

import org.jspecify.annotations.NullMarked;

/** 月末の確認: before the claim goes out, every visit of the month is asked about again, and what had lapsed is listed (C-1). */
@NullMarked
package shikaku.accounting.month;

import org.jspecify.annotations.NullMarked;

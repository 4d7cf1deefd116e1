/** 月の報告: what a month of checks comes to, as counts of which none says anything of anybody (C-1). */
@NullMarked
package shikaku.accounting.report;

import org.jspecify.annotations.NullMarked;

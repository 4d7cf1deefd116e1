/** 公費の受給者証: kept by hand beside the insurance, with their check digits, periods and priorities. Pure decisions. */
@NullMarked
package shikaku.accounting.subsidy;

import org.jspecify.annotations.NullMarked;

/** 取込 (⑧): a delivery from the terminal becomes, exactly once, a row of a patient's history. */
@NullMarked
package shikaku.accounting.intake;

import org.jspecify.annotations.NullMarked;

/** 保険の履歴: which coverage a patient had when, and what changed from one to the next. Pure decisions. */
@NullMarked
package shikaku.accounting.insurance;

import org.jspecify.annotations.NullMarked;

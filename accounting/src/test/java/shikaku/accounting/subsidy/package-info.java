@NullMarked
package shikaku.accounting.subsidy;

import org.jspecify.annotations.NullMarked;

@NullMarked
package shikaku.accounting.month;

import org.jspecify.annotations.NullMarked;

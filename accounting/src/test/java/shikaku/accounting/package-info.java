@NullMarked
package shikaku.accounting;

import org.jspecify.annotations.NullMarked;

@NullMarked
package shikaku.accounting.store;

import org.jspecify.annotations.NullMarked;

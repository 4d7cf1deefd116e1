@NullMarked
package shikaku.accounting.insurance;

import org.jspecify.annotations.NullMarked;

@NullMarked
package shikaku.accounting.booking;

import org.jspecify.annotations.NullMarked;

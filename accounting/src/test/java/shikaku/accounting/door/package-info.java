@NullMarked
package shikaku.accounting.door;

import org.jspecify.annotations.NullMarked;

@NullMarked
package shikaku.accounting.intake;

import org.jspecify.annotations.NullMarked;

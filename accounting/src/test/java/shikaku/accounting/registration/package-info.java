@NullMarked
package shikaku.accounting.registration;

import org.jspecify.annotations.NullMarked;

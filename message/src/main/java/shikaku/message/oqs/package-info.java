/**
 * The messages of the real interface by their OQS-IF ids, single form. The bulk form (OQS-IF-005 and following) and the
 * folders will stand beside this package and use its blocks.
 */
@NullMarked
package shikaku.message.oqs;

import org.jspecify.annotations.NullMarked;

/** Accounts of the staff (職員) and the sign-in page. */
@NullMarked
package shikaku.edge.staff;

import org.jspecify.annotations.NullMarked;

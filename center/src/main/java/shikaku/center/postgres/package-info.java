/** The center's store in PostgreSQL: one class a subject, its SQL in text blocks. Decides nothing. */
@NullMarked
package shikaku.center.postgres;

import org.jspecify.annotations.NullMarked;

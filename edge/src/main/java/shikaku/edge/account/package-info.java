/** The account book (利用者台帳): who may sign in, why, from when and until when, on whose request and with whose approval. */
@NullMarked
package shikaku.edge.account;

import org.jspecify.annotations.NullMarked;

/**
 * Code tables (業務コード仕様) that are purely of the wire. Tables that are nouns of the subject stand in {@code
 * shikaku.domain}.
 */
@NullMarked
package shikaku.message.code;

import org.jspecify.annotations.NullMarked;

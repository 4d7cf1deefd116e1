/**
 * The official figure as names: its arrows ①–⑩ and the clauses of the source document, so that code ({@link
 * shikaku.domain.figure.Realizes}) and tests ({@link shikaku.domain.figure.Proves}) can point at them and {@code docs/coverage.md} can
 * be generated from what they point at.
 */
@NullMarked
package shikaku.domain.figure;

import org.jspecify.annotations.NullMarked;

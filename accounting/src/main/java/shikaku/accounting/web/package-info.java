/** The clerks' pages. What a person reads is a word and a sentence, never a bare code; what a program reads stands in {@code data-…}. */
@NullMarked
package shikaku.accounting.web;

import org.jspecify.annotations.NullMarked;

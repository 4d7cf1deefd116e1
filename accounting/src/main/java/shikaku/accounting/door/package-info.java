/**
 * The way to the terminal's door, always opened from here (router A, C-6): the long poll for ⑧ and the question for ⑨. Whatever the door
 * says is doubted first: length, number, institution, form.
 */
@NullMarked
package shikaku.accounting.door;

import org.jspecify.annotations.NullMarked;

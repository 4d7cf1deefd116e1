/** The two doors: questions about revocation from anybody, orders from the municipal window. */
@NullMarked
package shikaku.jpki.web;

import org.jspecify.annotations.NullMarked;

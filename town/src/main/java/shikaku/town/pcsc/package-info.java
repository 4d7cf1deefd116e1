/**
 * A PC/SC system of the town's own: a private pcscd with two virtual readers, in its own namespaces, so that programs which others wrote see our
 * cards and nothing listens outside. It stands in {@code town} because the town plays pockets and hands; to the reader program it is a pcscd like
 * any other. Needs root and the Debian packages pcscd and vsmartcard-vpcd.
 */
@NullMarked
package shikaku.town.pcsc;

import org.jspecify.annotations.NullMarked;

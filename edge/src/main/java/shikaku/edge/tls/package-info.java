/** Key stores and connections under mutual TLS. */
@NullMarked
package shikaku.edge.tls;

import org.jspecify.annotations.NullMarked;

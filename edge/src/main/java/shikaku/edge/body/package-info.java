/** The bodies of requests while they come in: how long they may take, and how much memory whose may. */
@NullMarked
package shikaku.edge.body;

import org.jspecify.annotations.NullMarked;

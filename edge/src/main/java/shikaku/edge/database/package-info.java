/** The program's database: the configured server, or a real PostgreSQL of its own. */
@NullMarked
package shikaku.edge.database;

import org.jspecify.annotations.NullMarked;

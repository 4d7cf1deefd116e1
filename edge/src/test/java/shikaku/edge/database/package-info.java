@NullMarked
package shikaku.edge.database;

import org.jspecify.annotations.NullMarked;

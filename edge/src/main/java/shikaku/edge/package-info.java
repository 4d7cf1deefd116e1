/** Where the programs meet the framework: start, listeners, clocks, accounts, errors. Nothing here decides anything about a patient. */
@NullMarked
package shikaku.edge;

import org.jspecify.annotations.NullMarked;

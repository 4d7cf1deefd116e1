/** {@code ./shikaku bench}: measures the programs as they run in the demo, prints a small table and writes the same as JSON. */
@NullMarked
package shikaku.town.bench;

import org.jspecify.annotations.NullMarked;

/**
 * The synthetic town: people, insurers, clinics; the demo, the drills and the benchmarks. The only module that knows all the others, because it
 * plays everybody the figure leaves out. Being no program of the figure it keeps no evidence: what it refuses has words and no row.
 */
@NullMarked
package shikaku.town;

import org.jspecify.annotations.NullMarked;

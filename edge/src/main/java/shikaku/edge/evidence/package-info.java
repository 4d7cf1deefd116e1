/** What every program does with its log of evidence: its key, its signed checkpoints and their time stamps, and the rows of its own life. */
@NullMarked
package shikaku.edge.evidence;

import org.jspecify.annotations.NullMarked;

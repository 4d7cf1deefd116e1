/**
 * ウイルス対策ソフト of the machine a program runs on (C-15): ClamAV's clamd is asked whether it answers, how old its signatures are, and about each file that came from
 * another machine. Scanning is ClamAV's; this package speaks its protocol (clamd(8)) and knows what follows when nobody answers.
 */
@NullMarked
package shikaku.edge.scanner;

import org.jspecify.annotations.NullMarked;

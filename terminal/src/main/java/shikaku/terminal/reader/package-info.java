/** The reader processes: one a patient, started ahead, spoken to over a pipe, ended with the patient. */
@NullMarked
package shikaku.terminal.reader;

import org.jspecify.annotations.NullMarked;

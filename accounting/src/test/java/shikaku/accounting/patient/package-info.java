@NullMarked
package shikaku.accounting.patient;

import org.jspecify.annotations.NullMarked;

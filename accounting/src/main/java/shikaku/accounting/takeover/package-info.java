/** 台帳への反映: what arrived beside the chart, one decision of a clerk a patient, and its undoing. */
@NullMarked
package shikaku.accounting.takeover;

import org.jspecify.annotations.NullMarked;

/** 患者: whose a result is, what the chart keeps of it, and how much the patient pays. Pure decisions; no framework, no database. */
@NullMarked
package shikaku.accounting.patient;

import org.jspecify.annotations.NullMarked;

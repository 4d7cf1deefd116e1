package shikaku.accounting.subsidy;

import shikaku.accounting.patient.PatientNumber;

/**
 * 受給者証 as it is kept.
 *
 * @param number running number, which says nothing
 */
public record HeldSubsidy(long number, PatientNumber patient, Subsidy subsidy) {}

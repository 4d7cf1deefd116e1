package shikaku.accounting.month;

import java.time.LocalDate;
import shikaku.accounting.patient.PatientNumber;

/** 受診: a patient on a day; however often they were checked on it, it is one. */
public record Visit(PatientNumber patient, LocalDate day) {}

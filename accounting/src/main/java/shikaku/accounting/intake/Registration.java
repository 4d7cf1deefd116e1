package shikaku.accounting.intake;

import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.InsuredCardKey;

/**
 * 照会番号登録 (⑨) that has become due.
 *
 * @param patient whose number is registered as 照会番号
 * @param key the coverage under which the center finds the person
 */
public record Registration(PatientNumber patient, InsuredCardKey key) {}

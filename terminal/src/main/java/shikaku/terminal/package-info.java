/** 資格確認端末: the program between card, center and accounting, with the patient's kiosk and the reception desk. */
@NullMarked
package shikaku.terminal;

import org.jspecify.annotations.NullMarked;

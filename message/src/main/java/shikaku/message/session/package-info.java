/**
 * Our profile of what the terminal and the center say to each other while a card is in the reader (arrows ③, ④, ⑤′):
 * this part of the real system is not public. Same envelope as the OQS messages; bytes in Base64.
 */
@NullMarked
package shikaku.message.session;

import org.jspecify.annotations.NullMarked;

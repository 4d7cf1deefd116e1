/**
 * キオスク: the patient's pages. One question a screen, one patient at a time, nothing personal on any of them.
 *
 * <p><b>How a program walks it</b> (host {@code kiosk.CLINIC.localhost}, plain HTTP, cookies). First it becomes the kiosk: it
 * reads the address in the file {@code kiosk-enrolment} of the terminal's data folder, gets that page and posts its {@code #enrolment} with
 * {@code secret} = what stands behind the {@code #}; a person's browser does so by itself. Whoever starts a throw-away browser for each patient
 * opens it with the address that lies there then. {@code GET /kiosk} is the whole page;
 * {@code <main id="kiosk" data-screen=… data-step=…>} says which question stands there. {@code GET /kiosk/screen?after=STEP&wait=SECONDS}
 * answers as soon as the step is another (204 when it is not by then) with that {@code <main>} alone. Every answer is a form with the hidden
 * fields {@code step} and the CSRF token of the page, posted to the form's {@code action}; 303 means taken, 409 means that another question
 * stands there by now, or that this one has appeared less than {@code data-rests} milliseconds ago, in which nobody can have read it: whoever takes one
 * up waits for so long before they answer.
 *
 * <p>All words are those of one {@link Language}, {@code lang} of the {@code <main>}: {@code #language} language = its name, on every screen, turns it for this check-in.
 * From the card on {@code .sign[data-sign]} holds colour and animal, and from the ninety-seventh of a day on a number, under which the desk knows the check-in. {@code #call} (no field), on every
 * screen without ways, calls staff, whom the desk is told. {@code #here} (no field) says that somebody
 * is still there; it answers 204 and turns nothing. After {@code data-here-after} seconds without a touch the page asks for it.
 *
 * <table><caption>Screens</caption>
 * <tr><th>data-screen</th><th>form, field = values</th></tr>
 * <tr><td>place-card (data-before = how the check-in ended whose card was just taken, for a short while)</td><td>none: place a card; #sound on = true, false</td></tr>
 * <tr><td>choose (data-face = true, false; data-pin = usable, blocked, disabled; data-tries)</td><td>#choose way = FACE, PIN, STAFF, NEITHER</td></tr>
 * <tr><td>number (data-port, data-token, data-tries of a refused one)</td><td>the fourteen digits of 照合番号B from the card's front go to the reader, not here:
 * {@code POST http://127.0.0.1:PORT/number} as for the PIN; #ways way = PIN, STAFF; #quit</td></tr>
 * <tr><td>camera (data-port, data-token)</td><td>frames of the camera go to the reader, not here: {@code POST http://127.0.0.1:PORT/frame} as for the PIN, body
 * one JPEG, at most ten a second (those of a camera of drawn people, where one is configured, to {@code /frame/drawn}); the answer says what would help. #ways way = PIN, STAFF; #quit</td></tr>
 * <tr><td>pin (data-port, data-token, data-tries)</td><td>the four digits go to the reader, not here:
 * {@code POST http://127.0.0.1:PORT/pin}, header {@code Shikaku-Token: TOKEN}, {@code Origin} of this page, body the digits;
 * #ways way = FACE, STAFF; #quit has no field</td></tr>
 * <tr><td>wait-for-staff</td><td>#ways way = FACE, PIN; #quit; the desk decides</td></tr>
 * <tr><td>who</td><td>#who who = SELF, GUARDIAN, STAFF (for a next child the guardian stands first)</td></tr>
 * <tr><td>consents</td><td>#consents limit = YES, NO; disease = YES, NO (limit alone asks for the other, at a step of its own; neither asks for limit again)</td></tr>
 * <tr><td>working</td><td>none</td></tr>
 * <tr><td>take-card (data-outcome = answered, not-identified, refused, unavailable, abandoned)</td><td>none: take the card, or the next check-in never begins
 * (data-forgotten = true); after a guardian answered: #sibling follows = true, and the next card's check-in begins in the
 * same language; #no-sibling follows = false takes it back, here and while the next card is awaited</td></tr>
 * <tr><td>out-of-service</td><td>none: the reader is being started</td></tr>
 * </table>
 */
@NullMarked
package shikaku.terminal.kiosk;

import org.jspecify.annotations.NullMarked;

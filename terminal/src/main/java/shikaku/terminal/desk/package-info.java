/**
 * 受付: the pages of the reception desk, behind a sign-in.
 *
 * <p><b>How a program walks it</b> (host {@code desk.CLINIC.localhost}, one cookie). Sign in: {@code GET /sign-in}, then post {@code name},
 * {@code password} and the page's CSRF token to {@code /sign-in}. {@code GET /desk} shows {@code <section id="waiting">} with one
 * {@code <form class="comparison" data-number=…>} for each patient who waits for 目視 (post {@code same=true|false} to its action) and
 * {@code <table id="check-ins">} with one {@code <tr data-number data-method data-outcome data-validity data-reason>} for each check-in of
 * the day, newest first; {@code data-outcome} is {@code under-way, answered, not-identified, refused, unavailable, abandoned},
 * {@code data-validity} the 資格有効性 1–6 or empty. {@code GET /desk/live?after=VERSION&wait=SECONDS} answers with {@code <div id="live"
 * data-version=…>} holding both as soon as something is new (204 when nothing is); {@code GET /desk/events?after=VERSION} tells by server-sent events when
 * that is; whoever asks either by itself says so with a further parameter {@code unattended}, which is no use of the sign-in. {@code GET /desk/check-ins/NUMBER} is one of them in
 * full ({@code <main data-number …>}, every value in an element with {@code data-item}). Typed documents: {@code <form id="document">} posts
 * {@code insurer, symbol, number, branch, birthdate (yyyy-MM-dd, or 和暦 as {@link shikaku.edge.time.TypedDay} takes it), limit (yes|no), answeredBy} to {@code /desk/documents}; 303 leads to the
 * check-in's page, 422 shows the form again with {@code <p data-error=FIELD>} for each field that cannot be, 429 with how long to wait
 * after inquiries that found nobody ({@link TypedInquiries}). Who has neither card nor numbers is noted with {@code <form
 * id="note-visit">}, which posts {@code name, sex (1|2|3), birthdate, address, seen} to {@code /desk/visits}.
 */
@NullMarked
package shikaku.terminal.desk;

import org.jspecify.annotations.NullMarked;

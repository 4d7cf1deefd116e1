/** Accounting's door: results on request (⑧), registrations of 照会番号 (⑨⑩). The terminal never opens a connection to accounting (C-6). */
@NullMarked
package shikaku.terminal.door;

import org.jspecify.annotations.NullMarked;

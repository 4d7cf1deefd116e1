/**
 * パターンファイル: the terminal keeps the signatures of its virus scanner as its operator has published them (C-16). ClamAV's own freshclam fetches, tries and puts
 * them in place; this package tells it where from, and knows how old they are.
 */
@NullMarked
package shikaku.terminal.signatures;

import org.jspecify.annotations.NullMarked;

package shikaku.terminal;

package shikaku.jpki;

package shikaku.reader;

package shikaku.town;

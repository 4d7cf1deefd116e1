package shikaku.center;

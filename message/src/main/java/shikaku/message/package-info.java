package shikaku.message;

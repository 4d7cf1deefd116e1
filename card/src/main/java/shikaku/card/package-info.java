package shikaku.card;

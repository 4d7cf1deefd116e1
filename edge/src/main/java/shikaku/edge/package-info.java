package shikaku.edge;

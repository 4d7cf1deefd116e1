package shikaku.evidence;

package shikaku.network.lab;

import shikaku.message.Sentence;

/** 違い: a packet that arrived though the table denies it, did not though it is permitted, or was never tried at all. */
record Difference(Probe probe, Story story) {

    enum Story {
        ARRIVED("表が拒むのに届いた", "arrived though the table denies it"),
        DID_NOT_ARRIVE("表が許すのに届かない", "did not arrive though the table permits it"),
        NEVER_TRIED("ルータまで来なかったので、何も示さない", "never came to the router, and so shows nothing");

        private final Sentence words;

        Story(String japanese, String english) {
            this.words = new Sentence(japanese, english);
        }

        /** The same where there are no rules, and the table says nothing. */
        private Sentence withoutRules() {
            return switch (this) {
                case ARRIVED ->
                    new Sentence("規則なしでもカーネルが止めるはずが、届いた", "arrived though the kernel itself was to stop it");
                case DID_NOT_ARRIVE -> new Sentence("規則がないのに届かない", "did not arrive though there are no rules");
                case NEVER_TRIED -> words;
            };
        }
    }

    Sentence sentence() {
        return with(story.words);
    }

    Sentence withoutRules() {
        return with(story.withoutRules());
    }

    private Sentence with(Sentence words) {
        String what = "%s %s → %s (%s, %s)"
                .formatted(
                        probe.from(),
                        probe.ends().from(),
                        probe.ends().to(),
                        ProbeWords.of(probe.content()),
                        probe.by());
        return new Sentence(words.japanese() + ": " + what, words.english() + ": " + what);
    }
}

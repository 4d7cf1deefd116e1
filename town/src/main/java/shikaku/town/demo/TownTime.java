package shikaku.town.demo;

/** 町の時計: what a visitor is told about the times they will read. */
final class TownTime {
    static final String JAPANESE = "町の時計は、いつ始めても、開始のとき " + Neighbourhood.OPENING + " です。どのページの日付と時刻も町の時計です。";
    static final String ENGLISH = "The town's day begins at " + Neighbourhood.OPENING
            + " whenever the demo is started; all pages show the town's date and time.";

    private TownTime() {}
}

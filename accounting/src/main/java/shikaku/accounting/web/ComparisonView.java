package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shikaku.accounting.chart.ChartItem;
import shikaku.accounting.chart.Difference;
import shikaku.accounting.chart.Finding;
import shikaku.accounting.chart.TakeOver;
import shikaku.accounting.chart.Way;
import shikaku.accounting.takeover.Compared;
import shikaku.accounting.takeover.Decided;
import shikaku.message.Sentence;

/** 見比べ as text. */
record ComparisonView(Compared compared) {
    public long arrival() {
        return compared.arrival();
    }

    public long after() {
        return compared.after();
    }

    public int place() {
        return compared.place();
    }

    /** Whether it is one of several coverages, of which a clerk has to choose. */
    public boolean choice() {
        return compared.of() > 1;
    }

    /** Such as 1／2; no words of any language. */
    public String which() {
        return (compared.place() + 1) + "／" + compared.of();
    }

    /** A name of this comparison alone on its page. */
    public String id(String name) {
        return compared.place() == 0 ? name : name + "-" + compared.place();
    }

    /** Whether there is something to decide. */
    public boolean open() {
        return compared.comparison().asks();
    }

    /** Whether the chart keeps its own somewhere by a decision that stands. */
    public boolean keeps() {
        return compared.comparison().differences().stream().anyMatch(one -> one.finding() == Finding.KEPT);
    }

    /** Whether the chart has a ● that a clerk may write. */
    public boolean writable() {
        return compared.comparison().differences().stream().anyMatch(Difference::writable);
    }

    public int changes() {
        return compared.comparison().open();
    }

    /** Whether something is only written differently, or has a ● beside another difference. */
    public boolean writing() {
        return compared.comparison().differences().stream().anyMatch(Difference::takesWriting);
    }

    public List<Row> rows() {
        return compared.comparison().differences().stream().map(Row::new).toList();
    }

    /** The last decision, while it can be undone; told once, beside the first coverage. */
    public List<Last> last() {
        return compared.last().filter(_ -> compared.place() == 0).filter(Decided::stands).map(Last::new).stream()
                .toList();
    }

    /** One item. */
    record Row(Difference difference) {
        public ChartItem item() {
            return difference.item();
        }

        public Sentence label() {
            return difference.item().label();
        }

        public List<Sentence> chart() {
            return words(difference.chart());
        }

        public List<Sentence> incoming() {
            return words(difference.incoming());
        }

        /** What the chart becomes, where that is not what arrived letter by letter; no words of any language. */
        public List<String> becomes() {
            return difference
                    .own()
                    .filter(_ -> difference.finding() == Finding.COMPLETED && difference.takesWriting())
                    .stream()
                    .toList();
        }

        /** The chart's own text, where a clerk may write its ●. */
        public List<String> toWrite() {
            return difference.chart().filter(_ -> difference.writable()).stream()
                    .toList();
        }

        public Finding finding() {
            return difference.finding();
        }

        public Sentence word() {
            return difference.finding().word();
        }

        /** When and by whom it was decided that the chart keeps its own. */
        public List<KeptView> kept() {
            return difference.kept().map(KeptView::new).stream().toList();
        }

        /** In which ways it is written differently; for programs their names. */
        public List<Sentence> ways() {
            return difference.ways().stream().sorted().map(Way::word).toList();
        }

        /** Which letters have another form; no words of any language. */
        public List<String> variants() {
            return difference.variants().stream().map(Difference.Letters::text).toList();
        }

        public String wayNames() {
            return difference.ways().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        }

        private List<Sentence> words(Optional<String> value) {
            return value.map(text -> ItemWords.of(difference.item(), text)).stream()
                    .toList();
        }
    }

    /** The last decision. */
    record Last(Decided decided) {
        public long number() {
            return decided.number();
        }

        public String clerk() {
            return decided.clerk();
        }

        public Sentence day() {
            return KeptView.day(decided.at());
        }

        public int items() {
            return decided.changes().size();
        }

        public int kept() {
            return decided.kept().size();
        }

        public Sentence how() {
            return switch (decided.how()) {
                case TakeOver.CHANGES -> WORDS.sentence("compared.changes");
                case TakeOver.CHANGES_AND_WRITING -> WORDS.sentence("compared.changes-and-writing");
                case TakeOver.TYPED -> WORDS.sentence("compared.letters");
                case TakeOver.NOTHING -> WORDS.sentence("compared.nothing");
            };
        }
    }

    @Override
    public String toString() {
        return "ComparisonView[" + compared.arrival() + "]";
    }
}

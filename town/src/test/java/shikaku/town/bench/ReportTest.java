package shikaku.town.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static JsonNode json(SequencedMap<String, Double> figures, Goal... goals) {
        Report report =
                new Report("checkin", Instant.parse("2026-11-24T00:15:30Z"), "a machine", figures, List.of(goals));
        return JsonMapper.builder().build().readTree(report.json());
    }

    @Test
    void hasTheFormOfAllBenchmarks() {
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        figures.put("checkin_ms_p50", 210.0512);
        figures.put("ocsp_ms_p50", 9.0);
        JsonNode json = json(figures, new Goal("checkin_ms_p50", 300, 210.0512));

        assertThat(json.propertyNames()).containsExactly("bench", "date", "machine", "figures", "goals");
        assertThat(json.path("bench").asString()).isEqualTo("checkin");
        assertThat(json.path("date").asString()).isEqualTo("2026-11-24T00:15:30Z");
        assertThat(json.path("machine").asString()).isEqualTo("a machine");
        assertThat(json.path("figures").propertyNames()).containsExactly("checkin_ms_p50", "ocsp_ms_p50");
        assertThat(json.path("figures").path("checkin_ms_p50").asDouble()).isEqualTo(210.05);
        JsonNode goal = json.path("goals").path(0);
        assertThat(goal.propertyNames()).containsExactly("name", "limit", "value", "met");
        assertThat(goal.path("name").asString()).isEqualTo("checkin_ms_p50");
        assertThat(goal.path("limit").asDouble()).isEqualTo(300);
        assertThat(goal.path("value").asDouble()).isEqualTo(210.05);
        assertThat(goal.path("met").asBoolean()).isTrue();
    }

    @Test
    void aGoalIsMetUpToItsLimitAndNotBeyond() {
        assertThat(new Goal("x_ms", 300, 300).met()).isTrue();
        Goal missed = new Goal("x_ms", 300, 300.001);
        assertThat(missed.met()).isFalse();
        assertThat(missed.sentence()).contains("未達").contains("not met");
        // The value is rounded for people; whether it is met is not.
        assertThat(json(new LinkedHashMap<>(), missed)
                        .path("goals")
                        .path(0)
                        .path("met")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aGoalMayAskForAtLeastSoMuch() {
        Goal reached = new Goal("pairs", Goal.Bound.AT_LEAST, 1_000, 1_000);
        assertThat(reached.met()).isTrue();
        assertThat(reached.sentence()).contains("1000.00 ≥ 1000");
        assertThat(new Goal("pairs", Goal.Bound.AT_LEAST, 1_000, 999).met()).isFalse();
        assertThat(new Goal("ratio", 1.3, 1.29).sentence()).contains("1.290 ≤ 1.30");
        assertThat(new Goal("wrong", 0, 0).sentence()).contains("0.00 ≤ 0");
    }

    @Test
    void theMachineIsNamedInOneLine() {
        assertThat(Machine.line()).contains("Java").contains("processors").doesNotContain("\n");
        assertThat(Machine.model(List.of("processor\t: 0", "model name\t: Example 5000").stream()))
                .contains("Example 5000");
        assertThat(Machine.model(List.of("processor : 0").stream())).isEmpty();
    }
}

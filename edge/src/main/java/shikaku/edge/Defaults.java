package shikaku.edge;

import java.util.Map;
import java.util.TreeMap;

/** The framework's settings that all programs share; a program's configuration may overrule them. */
final class Defaults {
    private Defaults() {}

    static Map<String, Object> of(String name) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("spring.application.name", name);
        settings.put("shikaku.name", name);
        settings.put("spring.threads.virtual.enabled", "true");
        settings.put("spring.main.keep-alive", "true");
        settings.put("spring.jmx.enabled", "false");
        settings.put("server.shutdown", "graceful");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", Limits.SHUTDOWN.toSeconds() + "s");
        settings.put("server.forward-headers-strategy", "none");
        settings.put("spring.web.error.whitelabel.enabled", "false");
        settings.put("spring.mvc.log-request-details", "false");
        // A list of hundreds of rows evaluates tens of thousands of expressions: interpreted each time, they are most
        // of a page's time.
        settings.put("spring.thymeleaf.enable-spring-el-compiler", "true");
        // Both read a whole body into memory or a file before anybody has asked who sends it; no page of ours needs
        // them.
        settings.put("spring.mvc.formcontent.filter.enabled", "false");
        settings.put("spring.servlet.multipart.enabled", "false");
        logging(settings);
        health(settings);
        return settings;
    }

    private static void logging(Map<String, Object> settings) {
        settings.put("logging.level.root", "WARN");
        settings.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
        settings.put("logging.level.org.springframework.boot.web.server.servlet.context", "ERROR");
        settings.put("logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", "OFF");
        // It quotes what was typed, and what was typed may be somebody's insured number (law 5).
        settings.put(
                "logging.level.org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver", "OFF");
        settings.put(
                "logging.pattern.console", "%d{HH:mm:ss} %-5level %logger{0} %X{shikaku.request} %msg%n%ex{short}");
        settings.put("spring.output.ansi.enabled", "never");
    }

    private static void health(Map<String, Object> settings) {
        settings.put("management.endpoints.web.base-path", "/");
        settings.put("management.endpoints.web.discovery.enabled", "false");
        settings.put("management.endpoints.web.exposure.include", "health");
        settings.put("management.endpoint.health.show-components", "always");
        // For this machine only, and no detail is about a person.
        settings.put("management.endpoint.health.show-details", "always");
        // Whoever serves although something on the machine wants mending is up: a scanner that stopped must not take a
        // center out of service.
        settings.put("management.endpoint.health.status.order", "DOWN,OUT_OF_SERVICE,UP,IMPAIRED,UNKNOWN");
    }
}

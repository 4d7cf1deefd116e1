package shikaku.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import shikaku.message.Sentence;

/**
 * Starts a program: {@code Program.run(Main.class, "center", args)}. Prints one line {@code ready NAME} when every listener
 * accepts; ends with 2 and one sentence when the configuration is wrong, with 1 and one sentence when it cannot start.
 */
public final class Program {
    private static final int CANNOT_START = 1;
    private static final int WRONG_CONFIGURATION = 2;

    private final Class<?> application;
    private final String name;
    private final Map<String, Object> given;

    private Program(Class<?> application, String name, Map<String, Object> given) {
        this.application = application;
        this.name = name;
        this.given = Map.copyOf(given);
    }

    /** The whole of a {@code main} method. */
    public static void run(Class<?> application, String name, String[] args) {
        new Program(application, name, Map.of()).run(args);
    }

    /**
     * Starts without ending the process on failure; for tests and for programs inside another process.
     *
     * @throws WrongConfiguration when a setting is missing or not allowed
     * @throws CannotStart when another program has its port
     */
    public static ConfigurableApplicationContext start(Class<?> application, String name, String... args) {
        return start(application, name, Map.of(), args);
    }

    /**
     * The same, with objects that already live in this process and that the program's own ask for by type.
     *
     * @param given beans by name
     * @throws WrongConfiguration when a setting is missing or not allowed
     */
    public static ConfigurableApplicationContext start(
            Class<?> application, String name, Map<String, Object> given, String... args) {
        return new Program(application, name, given).start(List.of(args));
    }

    private void run(String[] args) {
        if (List.of(args).contains("--help")) {
            System.out.println(usage(name));
            return;
        }
        try {
            ConfigurableApplicationContext context = start(List.of(args));
            System.out.println("ready " + name);
            System.out.flush();
            if (context.getBean(EdgeSettings.class).leash()) {
                endWith(System.in);
            }
        } catch (WrongConfiguration e) {
            end(e.sentence(), WRONG_CONFIGURATION);
        } catch (RuntimeException e) {
            end(StartFailure.sentence(name, e), CANNOT_START);
        }
    }

    /** A program on a leash ends when whoever started it ends, however that happens: its standard input closes. */
    private static void endWith(InputStream leash) {
        Thread.ofPlatform().name("leash").daemon().start(() -> {
            try (InputStream held = leash) {
                held.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // A broken pipe is an end, too.
            }
            System.exit(0);
        });
    }

    private ConfigurableApplicationContext start(List<String> args) {
        quiet();
        // The program's beans first: its security chains must stand before the one that refuses everything.
        SpringApplication program = new SpringApplication(application, EdgeBeans.class);
        program.setMainApplicationClass(application);
        program.setBannerMode(Banner.Mode.OFF);
        program.setLogStartupInfo(false);
        program.setDefaultProperties(Map.copyOf(Defaults.of(name)));
        AtomicReference<@Nullable Environment> configured = new AtomicReference<>();
        program.addInitializers(context -> configured.set(context.getEnvironment()));
        program.addInitializers(context -> given.forEach(context.getBeanFactory()::registerSingleton));
        try {
            return program.run(arguments(args).toArray(String[]::new));
        } catch (RuntimeException e) {
            throw StartFailure.wrongConfiguration(e)
                    .<RuntimeException>map(wrong -> wrong)
                    .or(() ->
                            Optional.ofNullable(configured.get()).flatMap(known -> CannotStart.behind(e, name, known)))
                    .orElse(e);
        }
    }

    /** Only the program's own jar and the named file configure it: a stray file in the working folder must not. */
    private List<String> arguments(List<String> args) {
        // Its defaults lie in NAME.yml of its own jar: two programs on one class path do not configure each other.
        List<String> all = new ArrayList<>(
                List.of("--spring.config.location=optional:classpath:/", "--spring.config.name=" + name));
        for (int i = 0; i < args.size(); i++) {
            if ("--config".equals(args.get(i)) && i + 1 < args.size()) {
                i++;
                all.add("--spring.config.additional-location="
                        + file(args.get(i)).toUri());
            } else if (args.get(i).startsWith("--") && args.get(i).contains("=")) {
                all.add(args.get(i));
            } else {
                throw WrongConfiguration.unknown(args.get(i));
            }
        }
        return all;
    }

    private static Path file(String given) {
        Path file = Path.of(given).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new WrongConfiguration("--config", given, "読めるYAMLファイル", "a readable YAML file");
        }
        return file;
    }

    /** The framework's own report of a failure is many lines and a stack trace; ours is one sentence. */
    private static void quiet() {
        for (String talker : List.of(
                "org.springframework.boot.SpringApplication",
                "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
                "org.springframework.boot.context.config")) {
            if (LoggerFactory.getLogger(talker) instanceof ch.qos.logback.classic.Logger logger) {
                logger.setLevel(ch.qos.logback.classic.Level.OFF);
            }
        }
    }

    /** How a program is started, in both languages; what else it can do its own {@code main} adds. */
    public static String usage(String name) {
        return """
                ./shikaku %1$s [--config FILE] [--KEY=VALUE …]
                  --config FILE  設定（YAML） / settings in YAML
                  --KEY=VALUE    一つの設定 / a single setting
                設定の例は、./shikaku demo --dir DIR が DIR/config に書きます。受け付けられるようになると「ready %1$s」と一行で知らせます。終わらせるには SIGTERM（Ctrl-C）。設定の誤りは終了コード2。
                Examples of settings: ./shikaku demo --dir DIR writes some to DIR/config. It prints one line "ready %1$s" when it accepts.
                SIGTERM (Ctrl-C) ends it. Exit code 2: a setting is wrong.""".formatted(name);
    }

    /** The last line, in both languages: whoever started the program may be another program, and shows it to a person. */
    private static void end(Sentence sentence, int code) {
        System.err.println(sentence.inBoth());
        System.exit(code);
    }
}

package shikaku.accounting.web;

import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import shikaku.accounting.Main;
import shikaku.accounting.People;
import shikaku.accounting.store.TestDatabase;
import shikaku.edge.Program;
import shikaku.edge.listen.Listeners;
import shikaku.edge.tls.TlsSettings;

/** The whole program with a database, a terminal behind mutual TLS, and an account of each role: iji, kanri and kansa. */
record RunningAccounting(ConfigurableApplicationContext program, FakeTerminal terminal) implements AutoCloseable {
    static final String PASSWORD = "a-password-of-this-test";

    static RunningAccounting start(Path folder) throws Exception {
        TestKeys keys = TestKeys.mint(folder);
        FakeTerminal terminal = new FakeTerminal(keys.door().context());
        TlsSettings tls = keys.accounting();
        return new RunningAccounting(
                Program.start(
                        Main.class,
                        "accounting",
                        "--shikaku.data=" + folder.resolve("data"),
                        "--shikaku.database.url=" + TestDatabase.emptyUrl(),
                        "--shikaku.day=" + People.TODAY,
                        "--shikaku.listeners.pages.port=0",
                        "--shikaku.accounts[0].name=iji",
                        "--shikaku.accounts[0].password-hash={bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD),
                        "--shikaku.accounts[0].roles[0]=CLERK",
                        "--shikaku.accounts[1].name=kanri",
                        "--shikaku.accounts[1].password-hash={bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD),
                        "--shikaku.accounts[1].roles[0]=ADMINISTRATOR",
                        "--shikaku.accounts[2].name=kansa",
                        "--shikaku.accounts[2].password-hash={bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD),
                        "--shikaku.accounts[2].roles[0]=AUDITOR",
                        "--accounting.institution=" + People.CLINIC.digits(),
                        "--accounting.clinic=こうべ療育センター診療所",
                        "--accounting.host=localhost",
                        "--accounting.door.address=" + terminal.address(),
                        "--accounting.door.tls.key-store=" + tls.keyStore(),
                        "--accounting.door.tls.key-store-password=" + tls.keyStorePassword(),
                        "--accounting.door.tls.trust-store=" + tls.trustStore(),
                        "--accounting.door.tls.trust-store-password=" + tls.trustStorePassword()),
                terminal);
    }

    /** Somebody at its pages. */
    Clerk clerk() {
        return new Clerk(program.getBean(Listeners.class).port("pages"));
    }

    @Override
    public void close() {
        program.close();
        terminal.close();
    }
}

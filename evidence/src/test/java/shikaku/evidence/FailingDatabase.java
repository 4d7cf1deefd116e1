package shikaku.evidence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A database whose connections fail on command, as a disk or a server does. */
final class FailingDatabase {
    private FailingDatabase() {}

    static DataSource of(DataSource real, UnaryOperator<Connection> through) {
        return (DataSource) Proxy.newProxyInstance(
                FailingDatabase.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> through.apply((Connection) method.invoke(real, arguments)));
    }

    /** A connection that fails its commit as long as {@code fails} says so; nothing is written then. */
    static Connection failingCommit(Connection real, AtomicBoolean fails) {
        return (Connection) Proxy.newProxyInstance(
                FailingDatabase.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && fails.get()) {
                        throw new SQLException("the disk is full");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

package vn.tonghop.closing.state;

import java.util.concurrent.Callable;

/** The account in whose name this thread decides: of the operating system, unless somebody is signed in to the page. */
public final class ActingAccount {

    private static final ThreadLocal<String> SIGNED_IN = new ThreadLocal<>();

    private ActingAccount() {}

    /** Does something in the name of an account, such as {@code lan@10.0.0.5}. */
    public static <T> T during(String account, Callable<T> work) throws Exception {
        SIGNED_IN.set(account);
        try {
            return work.call();
        } finally {
            SIGNED_IN.remove();
        }
    }

    static String current() {
        String account = SIGNED_IN.get();
        return account == null ? System.getProperty("user.name", "?") : account;
    }
}

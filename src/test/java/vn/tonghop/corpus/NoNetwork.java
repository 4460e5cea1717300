package vn.tonghop.corpus;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Refuses every connection and web address of this JVM, and remembers who asked for one. */
final class NoNetwork {

    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt", "nested");
    private static final List<String> ASKED = new ArrayList<>();

    private NoNetwork() {}

    /** From now on; cannot be undone. */
    @SuppressWarnings("deprecation")
    static void install() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw asked("a socket");
        });
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusing());
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                throw asked(uri.toString());
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                throw asked(uri.toString());
            }
        });
    }

    private static IllegalStateException asked(String what) {
        ASKED.add(what);
        return new IllegalStateException("The outside was called: " + what);
    }

    /** Lets addresses be written, as the JDK itself does, and not be opened. */
    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            throw asked(url.toString());
        }
    }

    /** What was asked for so far. */
    static List<String> asked() {
        return List.copyOf(ASKED);
    }
}

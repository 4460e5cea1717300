package vn.tonghop.operations.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that knows one of its addresses no more. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket server;
    private final String refused;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    RefusingMailServer(String refused) throws IOException {
        this.refused = refused;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "refusing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Whom it has taken a mail for, in order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket line = server.accept()) {
                talk(line);
            } catch (IOException e) {
                taken.add("a line broke: " + e.getMessage());
            }
        }
    }

    private void talk(Socket line) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        PrintWriter out = new PrintWriter(line.getOutputStream(), false, StandardCharsets.US_ASCII);
        List<String> named = new ArrayList<>();
        say(out, "220 here");
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            String command = said.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) {
                String address = said.substring(said.indexOf('<') + 1, said.indexOf('>'));
                boolean known = !address.equals(refused);
                say(out, known ? "250 ok" : "550 5.1.1 no such user");
                if (known) {
                    named.add(address);
                }
            } else if (command.startsWith("DATA")) {
                say(out, "354 go on");
                String text = in.readLine();
                while (text != null && !text.equals(".")) {
                    text = in.readLine();
                }
                taken.addAll(named);
                named.clear();
                say(out, "250 ok");
            } else {
                say(out, command.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

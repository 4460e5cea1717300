package vn.tonghop.staging;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A server that lets anybody in and answers the first question by asking for a file, as a hostile MySQL server may. */
final class AskingServer implements AutoCloseable {

    private static final byte[] OK = {0, 0, 0, 2, 0, 0, 0};
    private static final int CAPABILITIES = 0x1 | 0x4 | 0x8 | 0x80 | 0x200 | 0x2000 | 0x8000 | 0x80000;

    private final ServerSocket socket;
    private final CompletableFuture<String> given;

    AskingServer(Path file) throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        given = CompletableFuture.supplyAsync(() -> {
            try (Socket client = socket.accept()) {
                return ask(client, file);
            } catch (IOException e) {
                return "";
            }
        });
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + socket.getLocalPort() + "/any";
    }

    /** What the client has sent of the file. */
    String given() {
        return given.join();
    }

    private static String ask(Socket client, Path file) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream();
        send(out, 0, greeting());
        read(in);
        send(out, 2, OK);
        read(in);
        send(out, 1, ("\u00fb" + file).getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder content = new StringBuilder();
        for (String piece = read(in); !piece.isEmpty(); piece = read(in)) {
            content.append(piece);
        }
        return content.toString();
    }

    private static byte[] greeting() throws IOException {
        ByteArrayOutputStream greeting = new ByteArrayOutputStream();
        greeting.write(10);
        greeting.write("9.7.0\0\1\0\0\0saltsalt\0".getBytes(StandardCharsets.ISO_8859_1));
        greeting.write(CAPABILITIES & 0xFF);
        greeting.write((CAPABILITIES >> 8) & 0xFF);
        greeting.write(new byte[] {(byte) 255, 2, 0});
        greeting.write((CAPABILITIES >> 16) & 0xFF);
        greeting.write(new byte[] {0, 21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        greeting.write("saltsaltsalt\0caching_sha2_password\0".getBytes(StandardCharsets.ISO_8859_1));
        return greeting.toByteArray();
    }

    private static void send(OutputStream out, int number, byte[] payload) throws IOException {
        out.write(new byte[] {(byte) payload.length, (byte) (payload.length >> 8), 0, (byte) number});
        out.write(payload);
        out.flush();
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() + 256 * in.readUnsignedByte() + 65_536 * in.readUnsignedByte();
        in.readUnsignedByte();
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

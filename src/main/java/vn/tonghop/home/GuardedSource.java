package vn.tonghop.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that is read for copying: what fails on it is told apart from what fails where the copy is written. */
final class GuardedSource extends InputStream {

    private final InputStream in;

    GuardedSource(Path source) throws IOException {
        try {
            in = Files.newInputStream(source);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new SourceUnreadableException(e);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            throw new SourceUnreadableException(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            throw new SourceUnreadableException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

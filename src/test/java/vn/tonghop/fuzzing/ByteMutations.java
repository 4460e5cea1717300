package vn.tonghop.fuzzing;

import java.util.Arrays;
import java.util.Random;

/** Mutations that know nothing of formats: flips, truncations, blocks taken out, doubled or filled. */
final class ByteMutations implements Mutation {

    private static final int MOST = 1 << 20;

    @Override
    public byte[] of(byte[] seed, Random random) {
        byte[] bytes = seed;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            bytes = bytes.length == 0 ? new byte[] {(byte) random.nextInt()} : once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(bytes.length - at, 1 << random.nextInt(10)));
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(bytes, at, new byte[0], at + length);
            case 2 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            case 3 -> filled(bytes, at, length, random);
            case 4 -> joined(bytes, at, randomBytes(length, random), at);
            default -> flipped(bytes, random);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        int flips = 1 + random.nextInt(8);
        for (int i = 0; i < flips; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] filled(byte[] bytes, int at, int length, Random random) {
        byte[] filled = bytes.clone();
        byte[] fills = {0, (byte) 0xFF, 0x7F, (byte) 0x80, '"', '<'};
        Arrays.fill(filled, at, at + length, fills[random.nextInt(fills.length)]);
        return filled;
    }

    private static byte[] randomBytes(int length, Random random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The bytes before {@code end}, the middle, and the bytes from {@code start}. */
    static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
        if (bytes.length + middle.length > MOST * 8) {
            return bytes;
        }
        byte[] joined = new byte[end + middle.length + bytes.length - start];
        System.arraycopy(bytes, 0, joined, 0, end);
        System.arraycopy(middle, 0, joined, end, middle.length);
        System.arraycopy(bytes, start, joined, end + middle.length, bytes.length - start);
        return joined;
    }
}

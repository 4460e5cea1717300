package vn.tonghop.fuzzing;

import java.io.IOException;
import java.util.Random;

/** Makes another file of one. */
interface Mutation {

    /**
     * The mutated bytes, the same for the same random numbers.
     *
     * @throws IOException when the seed is of no kind that this mutation understands
     */
    byte[] of(byte[] seed, Random random) throws IOException;
}

package vn.tonghop;

/** Starts the program. */
public final class TonghopApplication {

    private TonghopApplication() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}

package vn.tonghop.operations;

/** A MySQL server, which outlives the killed process. */
class RelaunchOnServerTests extends Relaunches {

    RelaunchOnServerTests() {
        super(TestDatabase.MYSQL);
    }
}

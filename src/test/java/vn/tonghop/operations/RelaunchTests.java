package vn.tonghop.operations;

/** The embedded database, which goes with the killed process. */
class RelaunchTests extends Relaunches {

    RelaunchTests() {
        super(TestDatabase.EMBEDDED);
    }
}

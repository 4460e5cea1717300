package vn.tonghop.samples;

/** A column of a form: its heading, its width in characters and what stands in it. */
record SampleColumn(String heading, int width, Kind kind) {

    enum Kind {
        TEXT,
        CENTRED,
        NUMBER,
        DATE
    }

    static SampleColumn text(String heading, int width) {
        return new SampleColumn(heading, width, Kind.TEXT);
    }

    static SampleColumn centred(String heading, int width) {
        return new SampleColumn(heading, width, Kind.CENTRED);
    }

    static SampleColumn number(String heading, int width) {
        return new SampleColumn(heading, width, Kind.NUMBER);
    }

    static SampleColumn date(String heading) {
        return new SampleColumn(heading, 13, Kind.DATE);
    }
}

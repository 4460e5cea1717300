package vn.tonghop.settling;

/** What a form counts for: one form of a unit, or of a part of it, in a period. */
record Slot(String unit, String part, String form, String period) {}

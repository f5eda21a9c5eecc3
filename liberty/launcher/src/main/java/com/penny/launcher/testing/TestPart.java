package com.penny.launcher.testing;

import java.util.List;

/** A part of the tests that a person can ask for by its name. */
record TestPart(String name, String summary, List<Suite> suites) {}

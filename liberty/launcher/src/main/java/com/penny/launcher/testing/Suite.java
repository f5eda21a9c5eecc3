package com.penny.launcher.testing;

import java.io.IOException;

/** Tests that run and are counted together. */
interface Suite {

    /** Runs them; failures are counted, not thrown. */
    Tally run() throws IOException, InterruptedException;
}
